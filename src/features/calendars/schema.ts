import { z } from 'zod';

/** The most addresses that one person may have open at once. */
export const mostFeeds = 50;

/** Of what a calendar tells: a center or a team, by code; and in which language. */
export const makeFeedInput = z.strictObject({
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('center'), code: z.string().min(1).max(12) }),
    z.strictObject({ kind: z.literal('team'), code: z.string().min(1).max(60) }),
  ]),
  locale: z.enum(['de', 'en']),
});
export const revokeFeedInput = z.strictObject({ feedId: z.uuid() });

/** An address as its maker sees it again: what it tells of and when it was last read, never itself. */
export type FeedLine = {
  id: string;
  kind: 'center' | 'team';
  code: string;
  name: string;
  createdAt: string;
  lastReadAt: string | null;
  /** Whether its maker may still read what it tells of; if not, it answers nothing. */
  open: boolean;
};

/** Of what the viewer may make calendars. */
export type FeedSubject = { kind: 'center' | 'team'; code: string; name: string };

/** An address as it is handed out, once. */
export type MadeFeed = { readonly feedId: string; readonly path: string };
