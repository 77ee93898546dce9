import type { ImportKind } from './kinds';

export interface ImportColumn {
  /** The English column name, which is also its key everywhere in this product. */
  readonly key: string;
  /** Header names; the first of each language is the one that a template and a page show. */
  readonly en: readonly string[];
  readonly de: readonly string[];
  readonly required?: true;
  /** The row is found by it. */
  readonly identifies?: true;
}

/** What an import never sets (stage, band, assignment): such a column is ignored, with a warning. */
export const NOT_BY_FILE: readonly string[] = [
  'stage',
  'Stufe',
  'band',
  'Vorrangstufe',
  'Vorrang',
  'assignment',
  'assigned device',
  'Zuordnung',
  'zugeordnetes Gerät',
  'rank',
  'Rang',
  'promise',
  'Zusage',
];

const required = true;
const identifies = true;
const centerCode = {
  key: 'center',
  en: ['center', 'service_center', 'Location'],
  de: ['Servicecenter', 'Servicecenter-Kürzel'],
};

/** The columns of each kind. English names include those of Snipe-IT's CSV. */
export const COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  centers: [
    { key: 'code', en: ['code'], de: ['Kürzel', 'Servicecenter-Kürzel'], required, identifies },
    { key: 'name', en: ['name'], de: ['Name', 'Servicecenter'], required },
    { key: 'city', en: ['city'], de: ['Ort', 'Stadt'], required },
    { key: 'state', en: ['state'], de: ['Bundesland'], required },
    { key: 'latitude', en: ['latitude'], de: ['Breitengrad'] },
    { key: 'longitude', en: ['longitude'], de: ['Längengrad'] },
    { key: 'handovers_per_day', en: ['handovers_per_day'], de: ['Übergaben je Tag'] },
    { key: 'conversions_per_day', en: ['conversions_per_day'], de: ['Umrüstungen je Tag'] },
  ],
  'service-lines': [
    { key: 'code', en: ['code', 'service_line'], de: ['Servicebereich'], required, identifies },
    { key: 'name', en: ['name'], de: ['Name'], required },
    { key: 'max_in_transition', en: ['max_in_transition'], de: ['höchstens im Umzug'] },
  ],
  teams: [
    { key: 'code', en: ['code', 'team'], de: ['Team', 'Teamkürzel'], required, identifies },
    { key: 'name', en: ['name', 'team_name'], de: ['Teamname', 'Name'] },
    { ...centerCode, required },
    { key: 'service_line', en: ['service_line'], de: ['Servicebereich'], required },
    { key: 'critical_case', en: ['critical_case'], de: ['kritische Fälle'] },
    { key: 'max_in_transition', en: ['max_in_transition'], de: ['höchstens im Umzug'] },
    { key: 'leads', en: ['leads'], de: ['Teamleitung'] },
  ],
  agents: [
    {
      key: 'personnel_number',
      en: ['personnel_number', 'Employee Number', 'Employee No.', 'Employee ID'],
      de: ['Personalnummer', 'Personalnr.', 'Pers.-Nr.', 'PersNr'],
      required,
      identifies,
    },
    { key: 'first_name', en: ['first_name'], de: ['Vorname'], required },
    { key: 'last_name', en: ['last_name'], de: ['Nachname'], required },
    { key: 'name', en: ['name'], de: ['Name'] },
    { key: 'email', en: ['email', 'e-mail address'], de: ['E-Mail', 'E-Mail-Adresse'] },
    { key: 'team', en: ['team'], de: ['Team'], required },
    centerCode,
    { key: 'baseline', en: ['baseline'], de: ['Ausgangslage'] },
    { key: 'need', en: ['need'], de: ['Bedarf'] },
    { key: 'desktop', en: ['desktop'], de: ['Desktop', 'Desktop-Inventarnummer'] },
    { key: 'earliest', en: ['earliest'], de: ['frühestes Datum', 'frühestens ab'] },
  ],
  devices: [
    { key: 'asset_tag', en: ['asset_tag'], de: ['Inventarnummer', 'Inventarnr.'], required, identifies },
    { key: 'serial', en: ['serial', 'serial_number'], de: ['Seriennummer', 'Serial'] },
    { key: 'kind', en: ['kind', 'Category'], de: ['Art', 'Kategorie'], required },
    { key: 'manufacturer', en: ['manufacturer'], de: ['Hersteller'] },
    { key: 'model', en: ['model'], de: ['Modell'] },
    { key: 'hardware_hash', en: ['hardware_hash'], de: ['Hardware-Hash'] },
    { key: 'windows_product_id', en: ['windows_product_id'], de: ['Windows-Produkt-ID'] },
    { key: 'status', en: ['status'], de: ['Status'] },
    { key: 'pool', en: ['pool', 'Location'], de: ['Lager', 'Standort'], required },
  ],
  deliveries: [
    { key: 'number', en: ['number'], de: ['Lieferung', 'Lieferschein', 'Bestellung'], required, identifies },
    { key: 'pool', en: ['pool'], de: ['Lager', 'Ziel'], required },
    { key: 'expected', en: ['expected'], de: ['erwartet am', 'Datum'], required },
    { key: 'laptops', en: ['laptops'], de: ['Anzahl', 'Laptops'], required },
    { key: 'supplier', en: ['supplier'], de: ['Lieferant'] },
  ],
  grounds: [
    {
      key: 'personnel_number',
      en: ['personnel_number', 'Employee Number', 'Employee No.', 'Employee ID'],
      de: ['Personalnummer', 'Personalnr.', 'Pers.-Nr.', 'PersNr'],
      required,
      identifies,
    },
    { key: 'ground', en: ['ground'], de: ['Vorranggrund'], required, identifies },
    { key: 'valid_from', en: ['valid_from'], de: ['gültig ab'], required },
    { key: 'valid_until', en: ['valid_until'], de: ['gültig bis'] },
  ],
  users: [
    { key: 'email', en: ['email'], de: ['E-Mail'], required, identifies },
    { key: 'name', en: ['name'], de: ['Name'], required },
    { key: 'role', en: ['role'], de: ['Rolle'], required, identifies },
    { key: 'scope', en: ['scope'], de: ['Bereich'], required },
  ],
};

/** The header that a template and a page show for a column; the key itself where the kind has no such column. */
export function columnLabel(kind: ImportKind, key: string, locale: 'de' | 'en'): string {
  return COLUMNS[kind].find((column) => column.key === key)?.[locale][0] ?? key;
}

/** Columns of which every cell is one of a known list, so that a person can say once what a foreign value means. */
export const VALUES_BY_HAND: ReadonlySet<string> = new Set([
  'team',
  'center',
  'service_line',
  'pool',
  'state',
  'kind',
  'status',
  'need',
  'baseline',
]);
