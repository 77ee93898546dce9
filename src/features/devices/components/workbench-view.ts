import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';

/** What the address of the bench says: the way of working, and how far ahead the queue looks. */
export const workbenchView = {
  mode: parseAsStringLiteral(['prepare', 'handOver', 'swap', 'intake'] as const).withDefault('prepare'),
  days: parseAsInteger.withDefault(0),
};
export const loadWorkbenchView = createLoader(workbenchView);
