import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { deliveryShows } from '../schema';

/** What the address of the list says. */
export const deliveriesView = {
  show: parseAsStringLiteral(deliveryShows).withDefault('open'),
};
export const loadDeliveriesView = createLoader(deliveriesView);
