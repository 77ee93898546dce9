import { describe, expect, it } from 'vitest';
import type { KnownOf } from '../known';
import { previewImport } from '../preview';

const HEADERS = [
  'Personalnummer',
  'Nachname',
  'Vorname',
  'Team',
  'Servicecenter',
  'Ausgangslage',
  'Bedarf',
  'Desktop',
];

function known(more: Partial<KnownOf['agents']> = {}): KnownOf['agents'] {
  return {
    agents: new Map(),
    teams: new Map([
      ['T-0816', 'K03'],
      ['T-0817', 'K04'],
    ]),
    centers: new Map([
      ['K03', { code: 'K03', name: 'Servicecenter Köln' }],
      ['K04', { code: 'K04', name: 'Servicecenter Ulm' }],
    ]),
    devices: new Map([
      ['HV-D-00001', { kind: 'DESKTOP', status: 'IN_STOCK', pool: 'K03', agent: null }],
      ['HV-D-00002', { kind: 'DESKTOP', status: 'IN_STOCK', pool: 'K04', agent: null }],
      ['HV-D-00003', { kind: 'DESKTOP', status: 'IN_STOCK', pool: 'K03', agent: '0009' }],
      ['HV-D-00004', { kind: 'DESKTOP', status: 'LOST', pool: 'K03', agent: null }],
      ['HV-L-00001', { kind: 'LAPTOP', status: 'IN_STOCK', pool: 'K03', agent: null }],
    ]),
    ...more,
  };
}

function preview(rows: readonly (readonly string[])[], against = known()) {
  const table = { headers: HEADERS, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const result = previewImport('agents', table, against);
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** The known agents after a file has been taken in, as the database would give them back. */
function taken(
  rows: readonly (readonly string[])[],
  stage: string,
  assignedDesktop: string | null = null,
): KnownOf['agents'] {
  const agents = new Map();
  for (const outcome of preview(rows).outcomes) {
    if (outcome.verdict !== 'new') continue;
    agents.set(outcome.target.personnelNumber, { ...outcome.target, id: 'a', stage, assignedDesktop });
  }
  return known({ agents });
}

const ELKE = ['0012', 'Petersen', 'Elke', 'T-0816', 'K03', 'vor Ort', '', 'HV-D-00001'];
const elkeWith = (changes: Record<number, string>) => ELKE.map((cell, index) => changes[index] ?? cell);

describe('agents of a file', () => {
  it('keep leading zeros and need either route where a desktop is given', () => {
    const [outcome] = preview([ELKE]).outcomes;
    expect(outcome).toMatchObject({
      verdict: 'new',
      target: { personnelNumber: '0012', need: 'EITHER', desktop: 'HV-D-00001', baseline: 'ON_SITE' },
    });
  });

  it('need a laptop where no desktop is given', () => {
    expect(preview([elkeWith({ 7: '' })]).outcomes[0]).toMatchObject({ target: { need: 'LAPTOP' } });
  });

  it('change nothing when the same file comes again', () => {
    const again = preview([ELKE], taken([ELKE], 'HANDED_OVER'));
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 1, rejected: 0 });
  });

  it('show each changed field before and after, and leave what an empty cell says nothing about', () => {
    const [outcome] = preview([elkeWith({ 1: 'Petersen-Lund', 7: '' })], taken([ELKE], 'CLEARED')).outcomes;
    expect(outcome).toMatchObject({
      verdict: 'changed',
      changes: [{ field: 'last_name', before: 'Petersen', after: 'Petersen-Lund' }],
      target: { desktop: 'HV-D-00001' },
    });
  });

  it('are refused with the team that was most likely meant', () => {
    expect(preview([elkeWith({ 3: 'T-0815' })]).rejections).toMatchObject([
      {
        line: 2,
        column: 'Team',
        value: 'T-0815',
        code: 'UNKNOWN_TEAM',
        suggestion: 'T-0816',
        params: { center: 'K03' },
      },
    ]);
  });

  it('are refused where the center is not the one of their team', () => {
    expect(preview([elkeWith({ 4: 'K04', 7: '' })]).rejections).toMatchObject([
      { column: 'Servicecenter', value: 'K04', code: 'CENTER_NOT_OF_TEAM', suggestion: 'K03' },
    ]);
  });

  it.each([
    ['HV-D-0001', 'UNKNOWN_DESKTOP', 'HV-D-00001'],
    ['HV-D-00002', 'DESKTOP_ELSEWHERE', undefined],
    ['HV-D-00003', 'DESKTOP_TAKEN', undefined],
    ['HV-D-00004', 'DESKTOP_UNUSABLE', undefined],
    ['HV-L-00001', 'NOT_A_DESKTOP', undefined],
  ])('cannot take %s as their desktop: %s', (tag, code, suggestion) => {
    const [rejection] = preview([elkeWith({ 7: tag })]).rejections;
    expect(rejection).toMatchObject({ column: 'Desktop', value: tag, code });
    expect(rejection?.suggestion).toBe(suggestion);
  });

  it('cannot share a desktop within one file', () => {
    expect(preview([ELKE, elkeWith({ 0: '0013' })]).rejections).toMatchObject([
      { line: 3, code: 'DESKTOP_TWICE_IN_FILE', params: { firstLine: 2 } },
    ]);
  });

  it('keep their baseline, with a warning, once they no longer wait', () => {
    const result = preview([elkeWith({ 5: 'mobil' })], taken([ELKE], 'CLEARED'));
    expect(result.counts.unchanged).toBe(1);
    expect(result.warnings).toMatchObject([{ line: 2, column: 'Ausgangslage', code: 'BASELINE_KEPT' }]);
  });

  it('take a new baseline while they wait', () => {
    const result = preview([elkeWith({ 5: 'mobil' })], taken([ELKE], 'WAITING'));
    expect(result.outcomes).toMatchObject([{ verdict: 'changed', target: { baseline: 'REMOTE' } }]);
  });

  it('lose the link to their desktop when they move to a team of another center', () => {
    const result = preview([elkeWith({ 3: 'T-0817', 4: 'K04', 7: '' })], taken([ELKE], 'WAITING'));
    expect(result.outcomes).toMatchObject([
      { verdict: 'changed', target: { team: 'T-0817', desktop: null } },
    ]);
    expect(result.warnings).toMatchObject([
      { code: 'DESKTOP_LINK_DROPPED', params: { desktop: 'HV-D-00001' } },
    ]);
  });

  it('keep a desktop that is theirs in the rollout, wherever they move, and take no other', () => {
    const world = taken([ELKE], 'LIVE', 'HV-D-00001');
    const moved = preview([elkeWith({ 3: 'T-0817', 4: 'K04', 7: '' })], world);
    expect(moved.outcomes).toMatchObject([{ target: { team: 'T-0817', desktop: 'HV-D-00001' } }]);
    expect(moved.warnings).toMatchObject([{ code: 'DESKTOP_KEPT', params: { desktop: 'HV-D-00001' } }]);
    expect(preview([elkeWith({ 7: 'HV-D-00004' })], world).rejections).toMatchObject([
      { column: 'Desktop', code: 'DEVICE_OF_AGENT' },
    ]);
  });

  it('leave a desktop behind that was only reserved for them', () => {
    const world = taken([ELKE], 'DEVICE_READY', 'HV-D-00001');
    const moved = preview([elkeWith({ 3: 'T-0817', 4: 'K04', 7: '' })], world);
    expect(moved.outcomes).toMatchObject([{ target: { desktop: null } }]);
  });

  it('cannot bring their old desktop along to another center', () => {
    const result = preview([elkeWith({ 3: 'T-0817', 4: 'K04' })], taken([ELKE], 'WAITING'));
    expect(result.rejections).toMatchObject([{ code: 'DESKTOP_ELSEWHERE' }]);
  });

  it('are warned of where an own desktop is needed and none is there', () => {
    const result = preview([elkeWith({ 6: 'Eigener Desktop', 7: '' })]);
    expect(result.counts.new).toBe(1);
    expect(result.warnings).toMatchObject([{ code: 'OWN_DESKTOP_WITHOUT_DESKTOP' }]);
  });

  it('count once for each line that is refused, however many cells are wrong', () => {
    const result = preview([elkeWith({ 0: '=1', 5: 'hier', 6: 'Notebook' })]);
    expect(result.counts).toEqual({ new: 0, changed: 0, unchanged: 0, rejected: 1 });
    expect(result.rejections.map(({ code }) => code)).toEqual([
      'FORMULA',
      'INVALID_BASELINE',
      'INVALID_NEED',
    ]);
  });
});
