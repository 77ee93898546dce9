import { test as base, expect } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions } from '@playwright/test';
import { startApplication } from './application';
import type { Application } from './application';

interface PerWorker {
  /** Which database the application of this worker starts from. */
  template: 'empty' | 'demo';
  /** What its processes find in their environment besides, such as the date of the day. */
  environment: Record<string, string>;
  application: Application;
}

type PersonOptions = BrowserContextOptions & {
  /** Errors on the console that belong to what the test does, such as the answer to a wrong password. */
  expected?: RegExp;
};

interface PerTest {
  /** A person's own browser; its console is watched like the page's. */
  newPerson: (options?: PersonOptions) => Promise<BrowserContext>;
}

/** Console errors and uncaught faults of a context, as they come. */
function watch(context: BrowserContext, faults: string[], expected?: RegExp) {
  context.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text()))
      faults.push(`${message.page()?.url() ?? ''}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (fault) => faults.push(`${fault.page()?.url() ?? ''}: ${fault.error().message}`));
}

/** Playwright's test, with an application for each worker; any console error on any page fails the test. */
export const test = base.extend<PerTest, PerWorker>({
  template: ['demo', { option: true, scope: 'worker' }],
  environment: [{}, { option: true, scope: 'worker' }],
  application: [
    async ({ template, environment }, use) => {
      const application = await startApplication(template, environment);
      await use(application);
      await application.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ application }, use) => use(application.url),
  context: async ({ context }, use) => {
    const faults: string[] = [];
    watch(context, faults);
    await use(context);
    expect(faults, 'errors on the console').toEqual([]);
  },
  newPerson: async ({ browser, application }, use) => {
    const faults: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async ({ expected, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: application.url, ...options });
      watch(context, faults, expected);
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, 'errors on the console').toEqual([]);
  },
});

export { expect };
