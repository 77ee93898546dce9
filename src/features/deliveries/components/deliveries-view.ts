import { createLoader, parseAsStringLiteral } from 'nuqs/server';

/** What the address of the list says. */
export const deliveriesView = {
  show: parseAsStringLiteral(['open', 'done', 'all'] as const).withDefault('open'),
};
export const loadDeliveriesView = createLoader(deliveriesView);
