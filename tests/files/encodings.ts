import { agents, head, text, type CorpusFile } from './corpus-file';

const german = `${head}\r\n0701;Jörg;Größe;CGN-M02\r\n0702;Zoë;Weiß;CGN-M02\r\n`;

/** How the letters of a file are written. */
export const encodings: readonly CorpusFile[] = [
  agents('utf-8.csv', text(german), { new: 2, encoding: 'utf-8' }),
  agents('utf-8-mark.csv', text(german, 'utf-8', true), { new: 2, encoding: 'utf-8' }),
  agents('windows-1252.csv', text(german, 'windows-1252'), { new: 2, encoding: 'windows-1252' }),
  agents('utf-16le-mark.csv', text(german, 'utf-16le', true), { new: 2, encoding: 'utf-16le' }),
  agents('utf-16be-mark.csv', text(german, 'utf-16be', true), { new: 2, encoding: 'utf-16be' }),
  agents('utf-16le-bare.csv', text(german, 'utf-16le'), { new: 2, encoding: 'utf-16le' }),
  agents('utf-16be-bare.csv', text(german, 'utf-16be'), { new: 2, encoding: 'utf-16be' }),
  agents('macintosh-told.csv', text(german, 'macintosh'), { new: 2 }, { encoding: 'macintosh' }),
  agents(
    'windows-1250-told.csv',
    text(`${head}\n0701;Łukasz;Żak;CGN-M02\n`, 'windows-1250'),
    { new: 1, encoding: 'windows-1250' },
    { encoding: 'windows-1250' },
  ),
  agents(
    'told-wrong.csv',
    text(german, 'windows-1252'),
    { problem: 'WRONG_ENCODING' },
    { encoding: 'utf-8' },
  ),
  agents('told-unknown.csv', text(german), { problem: 'UNKNOWN_ENCODING' }, { encoding: 'klingon' }),
  agents('told-no-text.csv', text(german), { problem: 'UNKNOWN_ENCODING' }, { encoding: 'base64' }),
  agents(
    'mixed-encodings.csv',
    () => Buffer.concat([text(german)(), Buffer.from('0703;J\xf6rg;Alt;CGN-M02\n', 'latin1')]),
    { new: 3, encoding: 'windows-1252' },
  ),
  agents('mark-in-the-middle.csv', text(`${german}\ufeff0703;Ida;Neu;CGN-M02\r\n`), { new: 3 }),
  agents('decomposed-umlauts.csv', text(german.normalize('NFD')), { new: 2 }),
  agents('zero-characters.csv', text(`${head}\n07\u000001;Ida;Neu;CGN-M02\n`), { problem: 'NOT_TEXT' }),
  agents(
    'half-a-pair.csv',
    () => Buffer.concat([text(german, 'utf-16le', true)(), Buffer.from([0x3d, 0xd8])]),
    {
      new: 2,
      rejected: [
        [4, 'Personalnummer', 'INVALID_CHARACTER'],
        [4, 'Vorname', 'REQUIRED'],
        [4, 'Nachname', 'REQUIRED'],
        [4, 'Team', 'REQUIRED'],
      ],
    },
  ),
  agents('random-bytes.bin', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), {
    problem: 'NOT_TEXT',
  }),
  agents('picture.csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {
    problem: 'NOT_TEXT',
  }),
];
