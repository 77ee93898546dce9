import { createLoader, parseAsStringLiteral } from 'nuqs/server';

/** What the address of the overview says. */
export const overviewParams = {
  centers: parseAsStringLiteral(['map', 'table'] as const).withDefault('map'),
};
export const loadOverviewParams = createLoader(overviewParams);
