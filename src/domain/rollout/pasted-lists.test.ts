import { describe, expect, it } from 'vitest';
import { readSerials } from './serial-list';
import { readInstant, readSignIns } from './sign-in-list';

const berlin = 'Europe/Berlin';

describe('a pasted list of sign-ins', () => {
  it('reads number and time as people and VPN servers write them', () => {
    const lines = readSignIns('0012;23.11.2026 15:41\n\n0013,2026-11-23T14:41:00Z\n0014', berlin);
    expect(lines).toEqual([
      { line: 1, ok: true, personnelNumber: '0012', at: new Date('2026-11-23T14:41:00Z') },
      { line: 3, ok: true, personnelNumber: '0013', at: new Date('2026-11-23T14:41:00Z') },
      { line: 4, ok: true, personnelNumber: '0014', at: null },
    ]);
  });

  it('names the line whose time cannot be', () => {
    expect(readSignIns('0012; 31.02.2026 10:00', berlin)).toEqual([
      { line: 1, ok: false, text: '0012; 31.02.2026 10:00', code: 'LINE_UNREADABLE' },
    ]);
  });

  it('reads summer time and winter time of the same place', () => {
    expect(readInstant('2026-07-01 10:00', berlin)?.toISOString()).toBe('2026-07-01T08:00:00.000Z');
    expect(readInstant('01.12.2026, 10:00:05', berlin)?.toISOString()).toBe('2026-12-01T09:00:05.000Z');
  });
});

describe('a pasted list of serial numbers', () => {
  it('takes a serial alone, an asset tag with it, and the three columns of Intune', () => {
    const lines = readSerials('Serial\n5cg0381k7t\nHV-L-1; 5CG0381K7U\nHP,840 G6,5CG0381K7V');
    expect(lines).toEqual([
      { line: 2, ok: true, serial: '5CG0381K7T', assetTag: '5CG0381K7T', manufacturer: null, model: null },
      { line: 3, ok: true, serial: '5CG0381K7U', assetTag: 'HV-L-1', manufacturer: null, model: null },
      {
        line: 4,
        ok: true,
        serial: '5CG0381K7V',
        assetTag: '5CG0381K7V',
        manufacturer: 'HP',
        model: '840 G6',
      },
    ]);
  });

  it('refuses the second of two equal serials and what begins like a formula', () => {
    const lines = readSerials('ABC1\nabc1\n=HYPERLINK(1)');
    expect(lines.map((line) => (line.ok ? 'ok' : line.code))).toEqual([
      'ok',
      'TWICE_IN_LIST',
      'LINE_UNREADABLE',
    ]);
  });
});
