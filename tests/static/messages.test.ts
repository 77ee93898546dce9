import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Every message by its full key. */
function flatten(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  const entries = Object.entries(node ?? {}).flatMap(([key, value]) => [
    ...flatten(value, path ? `${path}.${key}` : key),
  ]);
  return new Map(entries);
}

const german = flatten(de);
const english = flatten(en);

/** The names of the arguments and tags of an ICU message. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const walk = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(message));
  return [...names].sort();
}

function sources() {
  return readdirSync(inRoot('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.includes('/generated/'))
    .map((file) => ({ file: file.slice(inRoot('src').length - 3), text: readFileSync(file, 'utf8') }));
}

/** Keys that a file names in full: t('key') of a useTranslations('namespace') or getTranslations('namespace'). */
function keysUsed(text: string) {
  const makers =
    /const\s+(\w+)\s*=\s*(?:await\s+)?(?:useTranslations|getTranslations)\(\s*(?:'([^']*)')?\s*\)/g;
  // The same name may stand for another namespace in the next component of the file.
  const byName = new Map<string, string[]>();
  for (const [, name = '', namespace = ''] of text.matchAll(makers)) {
    byName.set(name, [...(byName.get(name) ?? []), namespace]);
  }
  return [...byName].flatMap(([name, namespaces]) =>
    [...text.matchAll(new RegExp(`\\b${name}(?:\\.(?:rich|markup|raw))?\\(\\s*'([^']+)'`, 'g'))].map(
      ([, key]) => namespaces.map((namespace) => (namespace ? `${namespace}.${key}` : (key ?? ''))),
    ),
  );
}

const exists = (key: string) =>
  german.has(key) || [...german.keys()].some((known) => known.startsWith(`${key}.`));

test('every message exists in German and in English', () => {
  expect(
    [...english.keys()].filter((key) => !german.has(key)),
    'only English',
  ).toEqual([]);
  expect(
    [...german.keys()].filter((key) => !english.has(key)),
    'only German',
  ).toEqual([]);
  expect(german.size).toBeGreaterThan(0);
});

test('a message takes the same arguments in both languages', () => {
  const different = [...german].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test('no message is empty', () => {
  const empty = [...german, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
  expect(empty).toEqual([]);
});

test('every key that the code names exists', () => {
  const used = sources().flatMap(({ file, text }) =>
    keysUsed(text).map((candidates) => ({ file, candidates })),
  );
  const missing = used.filter(({ candidates }) => !candidates.some(exists));
  expect(missing.map(({ file, candidates }) => `${file}: ${candidates.join(' or ')}`)).toEqual([]);
});
