import { describe, expect, it } from 'vitest';
import { parseState } from './states';
import {
  parseBaseline,
  parseDeviceKind,
  parseGround,
  parseNeed,
  parseRole,
  parseScope,
  parseStockStatus,
  parseYesNo,
} from './words';

describe('words of closed lists', () => {
  it.each([
    [parseNeed, ['laptop', 'Laptop'], 'LAPTOP'],
    [parseNeed, ['own desktop', 'Eigener Desktop', 'OWN_DESKTOP', 'eigener-desktop'], 'OWN_DESKTOP'],
    [parseNeed, ['either', 'Beides'], 'EITHER'],
    [parseBaseline, ['remote', 'Mobil', ' mobil '], 'REMOTE'],
    [parseBaseline, ['on site', 'vor Ort', 'VOR ORT', 'on-site'], 'ON_SITE'],
    [parseDeviceKind, ['Notebook', 'laptop'], 'LAPTOP'],
    [parseStockStatus, ['in stock', 'auf Lager', 'Ready to Deploy', 'IN_STOCK'], 'IN_STOCK'],
    [parseStockStatus, ['in repair', 'in Reparatur'], 'IN_REPAIR'],
    [parseGround, ['pre-existing condition', 'Vorerkrankung'], 'PRE_EXISTING_CONDITION'],
    [parseGround, ['Single Parent', 'alleinerziehend'], 'SINGLE_PARENT'],
    [parseRole, ['rollout manager', 'ROLLOUT_MANAGER'], 'ROLLOUT_MANAGER'],
    [parseState, ['DE-NW', 'NW', 'nordrhein westfalen', 'Nordrhein-Westfalen'], 'DE-NW'],
    [parseState, ['Thüringen', 'Thueringen', 'TH'], 'DE-TH'],
  ])('are understood in both languages, without regard to case and spelling', (parse, texts, value) => {
    for (const text of texts) expect(parse(text)).toEqual({ ok: true, value });
  });

  it('are suggested where one was nearly meant', () => {
    expect(parseNeed('Laptpo')).toMatchObject({ code: 'INVALID_NEED', suggestion: 'Laptop' });
    expect(parseState('Sachsen-Anhald')).toMatchObject({
      code: 'INVALID_STATE',
      suggestion: 'Sachsen-Anhalt',
    });
    expect(parseNeed('Notebook')).toMatchObject({ code: 'INVALID_NEED', expected: 'NEED' });
  });

  it('say yes and no in both languages; a cross is yes and an empty cell is no', () => {
    for (const yes of ['yes', 'Ja', 'TRUE', 'wahr', '1', 'x', 'X'])
      expect(parseYesNo(yes)).toMatchObject({ value: true });
    for (const no of ['no', 'nein', 'false', '0', '', ' '])
      expect(parseYesNo(no)).toMatchObject({ value: false });
    expect(parseYesNo('vielleicht')).toMatchObject({ code: 'INVALID_YES_NO' });
  });

  it('never give a device a status that only the rollout gives', () => {
    for (const status of ['Deployed', 'in use', 'READY', 'handed over', 'Übergeben', 'reserved']) {
      expect(parseStockStatus(status)).toMatchObject({ code: 'STATUS_NOT_STOCK' });
    }
  });
});

describe('a scope', () => {
  it('is all, or a list of codes', () => {
    expect(parseScope('Alle')).toEqual({ ok: true, value: 'all' });
    expect(parseScope('DTM, BOC;DTM')).toEqual({ ok: true, value: ['DTM', 'BOC'] });
    expect(parseScope(' ; ')).toMatchObject({ code: 'INVALID_SCOPE' });
  });
});
