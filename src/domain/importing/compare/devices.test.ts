import { describe, expect, it } from 'vitest';
import { serialKey } from '../known';
import type { DeviceInRollout, KnownOf } from '../known';
import { previewImport } from '../preview';

const HEADERS = ['Asset Tag', 'Serial', 'Category', 'Manufacturer', 'Model', 'Status', 'Location'];
const LAPTOP = ['HV-L-00001', 'S1', 'Notebook', 'HP', 'EliteBook', 'in stock', 'depot'];
const DESKTOP = ['HV-D-00001', '', 'Desktop', 'HP', 'EliteDesk', '', 'K01'];
const changed = (row: readonly string[], changes: Record<number, string>) =>
  row.map((cell, index) => changes[index] ?? cell);

type Known = KnownOf['devices'];

function known(more: Partial<Known> = {}): Known {
  const centers = new Map([
    ['K01', { code: 'K01', name: 'Servicecenter Köln' }],
    ['K02', { code: 'K02', name: 'Servicecenter Ulm' }],
  ]);
  return { devices: new Map(), centers, depot: true, ...more };
}

function preview(rows: readonly (readonly string[])[], against = known()) {
  const table = { headers: HEADERS, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const result = previewImport('devices', table, against);
  if (!result.ok) throw new Error(result.code);
  return result;
}

function after(
  rows: readonly (readonly string[])[],
  status: string,
  whose: Partial<DeviceInRollout> = {},
): Known {
  const devices = new Map();
  for (const outcome of preview(rows).outcomes) {
    if (outcome.verdict === 'new') {
      devices.set(outcome.target.assetTag, {
        ...outcome.target,
        ...{ id: 'd', status, agent: null, holder: null },
        ...whose,
      });
    }
  }
  return known({ devices });
}

describe('devices of a file', () => {
  it('are in stock unless said otherwise, and lie where the location says, by code or by name', () => {
    const named = changed(DESKTOP, { 6: 'Servicecenter Köln' });
    expect(preview([LAPTOP, named]).outcomes).toMatchObject([
      { verdict: 'new', target: { kind: 'LAPTOP', status: 'IN_STOCK', pool: 'depot' } },
      { verdict: 'new', target: { kind: 'DESKTOP', status: 'IN_STOCK', pool: 'K01', serial: null } },
    ]);
  });

  it('change nothing when the same file comes again, however far the rollout is', () => {
    for (const status of ['IN_STOCK', 'READY', 'IN_USE']) {
      expect(preview([LAPTOP, DESKTOP], after([LAPTOP, DESKTOP], status)).counts.unchanged).toBe(2);
    }
  });

  it('keep status and pool, with a warning, while the rollout has them', () => {
    const result = preview(
      [changed(LAPTOP, { 5: 'lost', 6: 'K01' })],
      after([LAPTOP], 'HANDED_OVER', { holder: '0012' }),
    );
    expect(result.counts.unchanged).toBe(1);
    expect(result.warnings.map(({ code }) => code)).toEqual(['STATUS_KEPT', 'POOL_KEPT']);
  });

  it.each([
    ['laptop', LAPTOP],
    ['own desktop', DESKTOP],
  ])('keep their status also while the %s of somebody is faulty', (_, row) => {
    const world = after([row], 'FAULTY', { agent: '0012', holder: '0012' });
    const result = preview([changed(row, { 5: 'in stock' })], world);
    expect(result.counts).toMatchObject({ unchanged: 1, rejected: 0 });
    expect(result.warnings).toMatchObject([{ code: 'STATUS_KEPT' }]);
  });

  it('take a status of stock as long as they are stock', () => {
    const result = preview([changed(LAPTOP, { 5: 'defekt' })], after([LAPTOP], 'IN_STOCK'));
    expect(result.outcomes).toMatchObject([
      { changes: [{ field: 'status', before: 'IN_STOCK', after: 'FAULTY' }] },
    ]);
  });

  it('are found by serial number and manufacturer where the asset tag is a new one', () => {
    const result = preview([changed(LAPTOP, { 0: 'HV-L-00009', 3: 'hp' })], after([LAPTOP], 'IN_STOCK'));
    expect(result.outcomes).toMatchObject([
      { verdict: 'changed', before: { assetTag: 'HV-L-00001' }, target: { assetTag: 'HV-L-00009' } },
    ]);
  });

  it('cannot have the serial number of another device of the same maker', () => {
    const other = changed(LAPTOP, { 0: 'HV-L-00002', 1: 'S2' });
    const result = preview([changed(other, { 1: 'S1' })], after([LAPTOP, other], 'IN_STOCK'));
    expect(result.rejections).toMatchObject([
      { column: 'Serial', code: 'SERIAL_TAKEN', params: { assetTag: 'HV-L-00001' } },
    ]);
    expect(preview([LAPTOP, changed(LAPTOP, { 0: 'HV-L-00002' })]).rejections).toMatchObject([
      { line: 3, column: 'Serial', code: 'DUPLICATE_IN_FILE', params: { firstLine: 2 } },
    ]);
    expect(preview([LAPTOP, changed(LAPTOP, { 0: 'HV-L-00002', 3: 'Dell' })]).counts.new).toBe(2);
  });

  it('need a serial number if they are laptops, and a center if they are desktops', () => {
    expect(preview([changed(LAPTOP, { 1: '' })]).rejections).toMatchObject([
      { column: 'Serial', code: 'REQUIRED' },
    ]);
    expect(preview([changed(DESKTOP, { 6: 'depot' })]).rejections).toMatchObject([
      { code: 'DESKTOP_NEEDS_CENTER' },
    ]);
  });

  it('stay desktops in their center as long as they stand at the desk of an agent', () => {
    const world = after([DESKTOP], 'IN_STOCK', { agent: '0012' });
    expect(preview([changed(DESKTOP, { 6: 'K02' })], world).rejections).toMatchObject([
      { code: 'DEVICE_OF_AGENT' },
    ]);
    const laptop = changed(DESKTOP, { 1: 'S9', 2: 'Laptop' });
    expect(preview([laptop], world).rejections).toMatchObject([
      { column: 'Category', code: 'DEVICE_OF_AGENT' },
    ]);
  });

  it('outside the scope of the importing person are only "already in use", the depot is unknown', () => {
    const elsewhere = { assetTags: new Set(['HV-L-00001']), serials: new Set([serialKey('S2', 'HP')]) };
    const rows = [LAPTOP, changed(LAPTOP, { 0: 'X', 1: 'S2' }), changed(LAPTOP, { 0: 'Y', 1: 'S3' })];
    expect(preview(rows, known({ elsewhere, depot: false })).rejections).toMatchObject([
      { line: 2, code: 'ALREADY_IN_USE' },
      { line: 3, code: 'ALREADY_IN_USE' },
      { line: 4, code: 'UNKNOWN_POOL' },
    ]);
  });
});
