import { fileWithFaults } from './import-file.mjs';

/** @typedef {'ROLLOUT_MANAGER' | 'TEAM_LEAD' | 'IT_STAFF' | 'PEOPLE_OFFICER'} Role */
/**
 * @typedef {object} Picture
 * @property {string} name of the file, without its ending
 * @property {string} shows what the index says of it
 * @property {string} path
 * @property {Role} [as] whose workplace; nobody's is the sign-in
 * @property {'dark' | 'light'} [theme]
 * @property {'de' | 'en'} [language]
 * @property {boolean} [phone]
 * @property {(page: import('@playwright/test').Page, context: { databaseUrl: string }) => Promise<void>} [before]
 */

/** What a visitor of the README sees, and the two languages and appearances of it. @type {Picture[]} */
export const pictures = [
  { name: 'overview', shows: 'Overview of the rollout manager', path: '/overview', as: 'ROLLOUT_MANAGER' },
  {
    name: 'overview-dark',
    shows: 'The same in the dark',
    path: '/overview',
    as: 'ROLLOUT_MANAGER',
    theme: 'dark',
  },
  {
    name: 'overview-english',
    shows: 'The same in English',
    path: '/overview',
    as: 'ROLLOUT_MANAGER',
    language: 'en',
  },
  {
    name: 'plan',
    shows: 'The plan in force: who moves on which day, in waves under the VPN ceiling',
    path: '/plan',
    as: 'ROLLOUT_MANAGER',
  },
  { name: 'plan-dark', shows: 'The same in the dark', path: '/plan', as: 'ROLLOUT_MANAGER', theme: 'dark' },
  {
    name: 'agents',
    shows: 'Agents: the list, and the whole story of one',
    path: '/agents',
    as: 'ROLLOUT_MANAGER',
    before: openFirstRow,
  },
  {
    name: 'team',
    shows: 'The team lead’s phone: clear, hand over, confirm',
    path: '/team',
    as: 'TEAM_LEAD',
    phone: true,
  },
  {
    name: 'workbench',
    shows: 'The workbench of IT: scan, prepare, hand over',
    path: '/workbench',
    as: 'IT_STAFF',
    before: openFirstOfQueue,
  },
  {
    name: 'grounds',
    shows: 'Personal grounds, which nobody but the people officer sees',
    path: '/grounds',
    as: 'PEOPLE_OFFICER',
  },
  {
    name: 'import',
    shows: 'A file of agents before it is applied: what would change, what is wrong and how to right it',
    path: '/import',
    as: 'ROLLOUT_MANAGER',
    before: previewFile,
  },
  { name: 'sign-in', shows: 'Sign-in of the demo: which view to take', path: '/sign-in' },
];

/** @param {import('@playwright/test').Page} page */
async function openFirstRow(page) {
  const rows = page.locator('[role=row][aria-rowindex], tbody tr, [role=row]');
  const row = rows.nth(Math.min(3, (await rows.count()) - 1));
  await row.locator('a, button, [role=gridcell], td').nth(1).click();
}

/** @param {import('@playwright/test').Page} page */
async function openFirstOfQueue(page) {
  const line = page.locator('main button:has-text("–"), main li button').first();
  if (await line.count()) await line.click();
}

/** @param {import('@playwright/test').Page} page @param {{ databaseUrl: string }} context */
async function previewFile(page, { databaseUrl }) {
  await page
    .getByLabel(/Art der Datei|Was ist in der Datei/)
    .first()
    .waitFor();
  await page.locator('input[type=file]').setInputFiles(await fileWithFaults(databaseUrl));
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
}
