import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { startApplication } from './application';
import type { Application } from './application';

interface PerWorker {
  /** Which database the application of this worker starts from. */
  template: 'empty' | 'demo';
  application: Application;
}

interface PerTest {
  /** A person's own browser; its console is watched like the page's. */
  newPerson: () => Promise<BrowserContext>;
}

/** Console errors and uncaught faults of a context, as they come. */
function watch(context: BrowserContext, faults: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', (fault) => faults.push(`${fault.page()?.url() ?? ''}: ${fault.error().message}`));
}

/** Playwright's test, with an application for each worker; any console error on any page fails the test. */
export const test = base.extend<PerTest, PerWorker>({
  template: ['demo', { option: true, scope: 'worker' }],
  application: [
    async ({ template }, use) => {
      const application = await startApplication(template);
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
    await use(async () => {
      const context = await browser.newContext({ baseURL: application.url });
      watch(context, faults);
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, 'errors on the console').toEqual([]);
  },
});

export { expect };
