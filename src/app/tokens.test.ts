import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function values(selector: string): string[] {
  const start = css.indexOf(`${selector} {`);
  expect(start).toBeGreaterThan(-1);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return block
    .split(';')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

test('dark by choice and dark by the system are the same dark', () => {
  expect(values("[data-theme='system']")).toEqual(values("[data-theme='dark']"));
});

test('every colour of the light theme has its dark one', () => {
  const names = (selector: string) =>
    values(selector)
      .map((line) => line.split(':')[0] ?? '')
      .filter((name) => name.startsWith('--color-'));
  expect(names("[data-theme='dark']")).toEqual(names(':root'));
});
