import { chromium, type Page } from '@playwright/test';
import { startApplication } from '../../tests/support/application';
import { enterDemo } from '../../tests/support/sign-in';
import { visit } from '../../tests/support/visit';
import { ensureBuild } from '../lib/build.mjs';
import { progressToStderr } from '../lib/progress.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { databaseUrl } from '../lib/templates.mjs';

// The two longest lists of the demo in Chromium, scrolled by the wheel: the longest task of the page and the most rows
// that are in the document at once. The wheel turns for all of the list that fits into three hundred turns.
const json = process.argv.includes('--json');
const LONGEST_TASK = 50;
const MOST_ROWS = 100;
const TURNS = 300;
const PIXELS = 600;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const lists = [
  { name: 'scroll-placements', address: '/plan?tab=all' },
  { name: 'scroll-agents', address: '/agents' },
];

/** Begins to note each task that keeps the page from answering, and how long each frame takes; runs in the page. */
const observe = `
  window.seen = { tasks: [], frames: [] };
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) window.seen.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const frame = (now) => {
    window.seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
`;

type Seen = { tasks: number[]; frames: number[] };

async function scroll(page: Page, address: string) {
  await visit(page, address);
  const grid = page.getByRole('grid').first();
  const total = Number(await grid.getAttribute('aria-rowcount'));
  await page.waitForLoadState('networkidle');
  await grid.hover();
  await page.evaluate(observe);
  let rows = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, PIXELS);
    if (turn % 10 === 0) rows = Math.max(rows, await grid.getByRole('row').count());
  }
  for (const key of ['End', 'Home']) {
    await grid.getByRole('row').nth(1).focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
    rows = Math.max(rows, await grid.getByRole('row').count());
  }
  const seen = await page.evaluate<Seen>('window.seen');
  return { total, rows, tasks: seen.tasks.map(Math.round), frames: seen.frames.sort((a, b) => a - b) };
}

progressToStderr();
await ensureBuild();
process.env['HEIMVORTEIL_TEST_ADMIN_URL'] = databaseUrl(process.env['DATABASE_URL'] ?? '', 'postgres');
say('Loading the demo …');
const application = await startApplication('demo');
const browser = await chromium.launch({ executablePath: await ensureChromium(say) });
const figures = [];
try {
  const page = await browser.newPage({
    baseURL: application.url,
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
  });
  await enterDemo(page, 'Miriam Hagedorn');
  for (const { name, address } of lists) {
    await scroll(page, address);
    const { total, rows, tasks, frames } = await scroll(page, address);
    figures.push({
      name,
      unit: 'ms',
      samples: tasks,
      median: Math.max(0, ...tasks),
      limit: LONGEST_TASK,
      rows,
      rowLimit: MOST_ROWS,
      frame95: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0),
      context: `${total} rows, ${TURNS} turns of the wheel by ${PIXELS} pixels, to the end and back`,
    });
  }
} finally {
  await browser.close();
  await application.stop();
}

if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const one of figures)
    process.stdout.write(
      `${one.name}: longest task ${one.median === 0 ? `under ${LONGEST_TASK}` : one.median} ms (limit ${one.limit}), ${one.samples.length} long ones; at most ${one.rows} rows in the document (limit ${one.rowLimit}); 95 of 100 frames within ${one.frame95} ms; ${one.context}\n`,
    );
}
process.exitCode = figures.every((one) => one.median <= one.limit && one.rows <= one.rowLimit) ? 0 : 1;
