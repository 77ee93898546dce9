import { busiestBench, busiestTeam } from './busiest.mjs';
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
 * @property {(demo: Demo) => Promise<{ email?: string, path?: string }>} [choose] another account or path than the first
 * @property {(page: import('@playwright/test').Page, demo: Demo) => Promise<void>} [before] the picture is taken
 */
/** @typedef {Awaited<ReturnType<typeof import('./application.mjs').startDemo>>} Demo */

/** What a visitor of the README sees, and the two languages and appearances of it. @type {Picture[]} */
export const pictures = [
  { name: 'overview', shows: 'Overview of the rollout manager', path: '/overview', as: 'ROLLOUT_MANAGER' },
  {
    name: 'overview-dark',
    shows: 'The overview in the dark',
    path: '/overview',
    as: 'ROLLOUT_MANAGER',
    theme: 'dark',
  },
  {
    name: 'overview-english',
    shows: 'The overview in English',
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
  { name: 'plan-dark', shows: 'The plan in the dark', path: '/plan', as: 'ROLLOUT_MANAGER', theme: 'dark' },
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
    choose: busiestTeam,
  },
  {
    name: 'workbench',
    shows: 'The workbench of IT: scan, prepare, hand over',
    path: '/workbench',
    as: 'IT_STAFF',
    choose: busiestBench,
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
  await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.waitForURL(/open=/);
}

/** @param {import('@playwright/test').Page} page */
async function openFirstOfQueue(page) {
  await page.locator('section ul li button').filter({ hasText: '2/4' }).first().click();
}

/** @param {import('@playwright/test').Page} page @param {Demo} demo */
async function previewFile(page, { databaseUrl }) {
  await page.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Kundenberater' }).click();
  await page.locator('input[type=file]').setInputFiles(await fileWithFaults(databaseUrl));
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
}
