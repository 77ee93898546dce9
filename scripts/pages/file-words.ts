import type { ImportKind } from '../../src/domain/importing/kinds';

/** What holds for every file. */
export const fileRules = `On the page _Import_ or by \`npm run -s cli -- import <kind> <file>\`: first a preview (new, changed, unchanged, rejected with line, column,
value and what would be right), then applied in one transaction. The same file again changes nothing.

- **Form.** CSV with semicolon, comma, tab or \`|\`, found by itself or named in a first line \`sep=;\`; UTF-8 with or without BOM, UTF-16 or
  Windows-1252, found by itself. At most 100 MB, 1,000,000 rows, 500 columns. What was found stands on the page and is changed there
  (\`--encoding\`, \`--separator\`).
- **Spreadsheets.** XLSX: the first sheet that is not hidden, or another one (\`--sheet NAME\`); at most 50,000 rows, 200 MB unpacked. Formulas count by the
  value they had when it was saved, dates and leading zeros as the cell shows them. Nothing that a workbook refers to is ever opened. One with macros or a
  password, an old \`.xls\` and other kinds of archive are refused.
- **Headers** are matched without regard to case, blanks, \`_\`, \`-\`, \`.\` and umlaut spelling (ä = ae), in German, English or the words of a
  Snipe-IT export. Order is free. Unknown columns are shown and ignored. What is not recognised is matched by hand on the page, and unknown values of teams,
  centers, states and the like with it; both are remembered for files with the same headers, on the command line too. A missing required
  column refuses the file and names it.
- **Without headers**, a list of serial numbers or of Intune’s \`manufacturer,model,serial\` receives a delivery (page _Deliveries_); as a file of devices it is refused.
- **Rejected rows** come back as a file, in their own columns with the reason behind; mended, it is brought in again and the reason is passed over.
- **Keys** (bold below) find the row that a line means.
- **An empty cell** leaves the field as it is, unless the person chooses that empty cells clear the field (\`--empty-clears\`); for
  \`critical_case\` it says no.
- **Dates:** \`2026-11-23\`, \`23.11.2026\`, \`23.11.26\`. With slashes the order is anyone’s guess: refused, with a suggestion where only one
  reading is a date.
- **Numbers** are read as the file’s language writes them: \`1.284\` is 1284 below German headers; where that is unclear, the page
  asks (\`--numbers de\` or \`--numbers en\`).
- **Never taken for a value:** the error of a formula (\`#N/A\`, \`#BEZUG!\`), a number cut to a power of ten (\`4,09E+06\`), letters that only look Latin.
- **A key never begins** with \`=\`, \`+\` or \`@\` and has no invisible character in it: a file must not become a formula in somebody’s spreadsheet.`;

/** What a kind of file does. */
export const kindNotes: Record<ImportKind, string> = {
  centers: 'Service centers. The federal state decides the public holidays.',
  'service-lines': 'Service lines.',
  teams: 'Teams. An unknown service line is a rejection, never a new line.',
  devices:
    'Laptops and desktops. A device that the rollout has taken keeps status and pool, with a warning. Found by asset tag, else by serial number and manufacturer.',
  agents: 'The people of the rollout. `first_name` and `last_name`, or `name` in their place.',
  deliveries: 'Laptops that are expected.',
  grounds:
    'Personal grounds; only a people officer may bring them in, and the file is kept only as ciphertext.',
  users: 'Accounts, one line for each role of a person. Passwords never come in by file.',
};

const limit = 'people (`3`) or a share (`15 %`)';
const pool = '`depot`, or a center by code or name';

/** What may stand in a cell. */
export const columnValues: Record<ImportKind, Readonly<Record<string, string>>> = {
  centers: {
    code: '2–12 of A–Z, 0–9, `-`; not `DEPOT`',
    name: 'text',
    city: 'text',
    state: 'name or ISO 3166-2: `Nordrhein-Westfalen`, `DE-NW`, `NW`',
    latitude: 'decimal degrees (WGS 84); point or comma',
    longitude: 'decimal degrees (WGS 84); point or comma',
    handovers_per_day: 'whole number from 0; empty: no limit',
    conversions_per_day: 'whole number from 0; empty: no limit',
  },
  'service-lines': { code: 'text up to 64', name: 'text', max_in_transition: `${limit}; empty: no limit` },
  teams: {
    code: 'unique in the organisation',
    name: 'text; default the code',
    center: 'a center by code or name',
    service_line: 'a known line’s code or name',
    critical_case: 'yes/no, ja/nein, true/false, 1/0, x/empty',
    max_in_transition: `${limit}; empty: the organisation’s default`,
    leads: 'e-mail addresses, separated by comma or semicolon',
  },
  agents: {
    personnel_number: 'text, leading zeros kept, in the form that the administration has set, if any',
    first_name: 'text',
    last_name: 'text',
    name: '`Last, First` or `First Last`',
    email: 'address',
    team: 'a team’s code',
    center: 'if there, the team’s',
    baseline: '`remote` / `on site`, `mobil` / `vor Ort`; for a new row or somebody who still waits',
    need: '`laptop`, `own desktop` / `eigener Desktop`, `either` / `beides`; default `laptop`, with a desktop `either`',
    desktop: 'asset tag of a free desktop in the same center',
    earliest: 'date',
  },
  devices: {
    asset_tag: 'text up to 64, unique',
    serial: 'required for laptops; unique with the manufacturer',
    kind: '`laptop` (also `notebook`), `desktop`',
    manufacturer: 'text',
    model: 'text',
    hardware_hash: 'for Autopilot; up to 8,000 characters',
    windows_product_id: 'text up to 64',
    status:
      '`ordered`, `in stock`, `faulty`, `in repair`, `retired`, `lost`, or the German words; default `in stock`',
    pool: `${pool}; a desktop stands in a center`,
  },
  deliveries: {
    number: 'text up to 64, unique',
    pool,
    expected: 'date',
    laptops: 'whole number from 1; not fewer than received',
    supplier: 'text',
  },
  grounds: {
    personnel_number: 'somebody in the officer’s scope',
    ground: '`pre-existing condition` / `Vorerkrankung`, `single parent` / `alleinerziehend`',
    valid_from: 'date',
    valid_until: 'date, not before `valid_from`',
  },
  users: {
    email: 'address',
    name: 'text',
    role: 'the role’s name in German or English',
    scope: '`all`, or codes of centers and teams and `depot`, as the role allows',
  },
};
