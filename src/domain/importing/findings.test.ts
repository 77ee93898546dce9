import { createTranslator } from 'next-intl';
import type { AbstractIntlMessages } from 'next-intl';
import { describe, expect, it } from 'vitest';
import de from '@/messages/parts/importing.de.json';
import en from '@/messages/parts/importing.en.json';
import type { FileProblem } from '@/features/imports/schema';
import type { Expected, RejectionCode, WarningCode } from './findings';
import type { ImportKind } from './kinds';

const PARAMS = {
  sheets: 'Blatt1, Blatt2',
  ...{
    column: 'Team',
    value: 'T-0815',
    suggestion: 'T-0816',
    columns: 3,
    line: 7,
    longest: 64,
    length: 5,
    form: '#######',
  },
  ...{
    firstLine: 1209,
    center: 'K03',
    team: 'T-0816',
    elsewhere: 'K04',
    assetTag: 'HV-L-00001',
    received: 2,
  },
  ...{ code: 'K99', role: 'IT_STAFF', desktop: 'HV-D-00001', status: 'LOST', separator: '#', people: 3 },
};

const keysOf = (part: object): string[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value).map((rest) => `${key}.${rest}`) : [key],
  );

describe('what an import says', () => {
  it('is there in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(de));
  });

  it('has a sentence for each code that a finding may have', () => {
    const sentences: {
      rejection: Record<RejectionCode, string>;
      expected: Record<Expected, string>;
      warning: Record<WarningCode, string>;
      file: Record<FileProblem['code'], string>;
      kind: Record<ImportKind, string>;
    } = de;
    expect(keysOf(sentences).length).toBeGreaterThan(100);
  });

  it.each([
    ['de', de],
    ['en', en],
  ] as const)('is a whole sentence in %s with the figures of any finding', (locale, messages) => {
    const failed: string[] = [];
    const onError = (error: Error) => failed.push(error.message);
    const all: AbstractIntlMessages = messages;
    // Keys of messages of unknown shape have no type.
    const translate = createTranslator({ locale, messages: all, onError });
    for (const key of keysOf(messages)) expect(translate(key as never, PARAMS as never)).not.toMatch(/[{}]/);
    expect(failed).toEqual([]);
  });

  it('names the center of an unknown team only where one is known', () => {
    const translate = createTranslator({ locale: 'en', messages: en });
    expect(translate('rejection.UNKNOWN_TEAM', { center: 'K03' })).toBe('not a team of K03');
    expect(translate('rejection.UNKNOWN_TEAM', { center: 'none' })).toBe('unknown team');
  });
});
