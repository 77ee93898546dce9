import type { Page } from '@playwright/test';

/** Whether React has taken over what the server sent: before that a press may come to nothing. */
function isAlive(): boolean {
  const controls = [...document.querySelectorAll('a[href], button, input')];
  return (
    controls.length > 0 && controls.every((one) => Object.keys(one).some((key) => key.startsWith('__react')))
  );
}

/** Opens a page and waits until it answers to mouse and keys. */
export async function visit(page: Page, href: string) {
  await page.goto(href);
  await page.waitForFunction(isAlive);
}
