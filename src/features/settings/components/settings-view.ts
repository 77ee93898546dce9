import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { federalStates } from '../schema';

/** What the address of the page says: whose holidays are shown. */
export const settingsView = {
  state: parseAsStringLiteral(federalStates).withDefault('DE-NW'),
  year: parseAsInteger,
};
export const loadSettingsView = createLoader(settingsView);
