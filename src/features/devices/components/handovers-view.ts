import { createLoader } from 'nuqs/server';
import { parseAsText } from '@/lib/url-parsers';

/** What the address of the hand-overs says: the day, if it is not today. */
export const handoversView = { day: parseAsText };
export const loadHandoversView = createLoader(handoversView);
