import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Sentence } from './sentence.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A browser on this machine, Playwright's own first. @returns {Promise<string | undefined>} */
async function presentChromium() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The browser for end-to-end tests and screenshots; Debian's is installed when there is none and we may. @param {(text: string) => void} say */
export async function ensureChromium(say) {
  const present = process.env['HEIMVORTEIL_CHROMIUM'] || (await presentChromium());
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the distribution …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
        env,
        stdio: 'ignore',
      });
    } catch {
      // The sentence below says what is left to do.
    }
    const installed = await presentChromium();
    if (installed) return installed;
  }
  throw new Sentence(
    'There is no Chromium on this machine: run "npx playwright install chromium", or install the distribution’s package "chromium".',
    'CHROMIUM',
  );
}
