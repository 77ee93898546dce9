import { createLoader, parseAsString } from 'nuqs/server';

/** What the address of the hand-overs says: the day, if it is not today. */
export const handoversView = { day: parseAsString };
export const loadHandoversView = createLoader(handoversView);
