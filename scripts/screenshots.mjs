// npm run screenshots [-- NAME …]: pictures of the product for the README, from the production build on a
// demo database of its own, always of the same day; says what is wrong with the pages it sees.
import './lib/node-version.mjs';
import { mkdirSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { Sentence } from './lib/sentence.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

const folder = inRoot('docs/screenshots');
// A Monday, so that the sixth working day of the demo is one as well.
process.env['HEIMVORTEIL_TODAY'] ||= '2026-11-23';

stopOnSignals(130);
try {
  await shutDown(await run());
} catch (fault) {
  await fail(fault);
}

async function run() {
  const wanted = process.argv.slice(2);
  await ensureInstalled();
  const { pictures } = await import('./screenshots/pictures.mjs');
  const strange = wanted.find((name) => !pictures.some((picture) => picture.name === name));
  if (strange) {
    const names = pictures.map(({ name }) => name).join(', ');
    throw new Sentence(`There is no picture "${strange}"; there are: ${names}.`, 'USAGE');
  }
  const { ensureBuild, ensureClient } = await import('./lib/build.mjs');
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const { startScratch } = await import('./lib/scratch.mjs');
  const { startDemo } = await import('./screenshots/application.mjs');
  const { takePicture } = await import('./screenshots/take.mjs');
  const { writeIndex } = await import('./screenshots/write-index.mjs');
  const { chromium } = await import('@playwright/test');
  const executablePath = await ensureChromium(say);
  await ensureClient();
  await ensureBuild();
  const cluster = await startScratch();
  say('Loading the demo scenario …');
  const demo = await startDemo(cluster.url('postgres'));
  const browser = await chromium.launch({ executablePath });
  mkdirSync(folder, { recursive: true });
  let findings = 0;
  for (const picture of pictures) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    const found = await takePicture(browser, demo, picture, folder);
    say(`${found.length === 0 ? '✓' : '✗'} ${picture.name}`);
    for (const finding of found) process.stdout.write(`            ${finding}\n`);
    findings += found.length;
  }
  await browser.close();
  await writeIndex(folder, pictures);
  await demo.stop();
  await cluster.stop();
  return findings === 0 ? 0 : 1;
}
