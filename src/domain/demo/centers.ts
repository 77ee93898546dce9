/** A center of the demo scenario: a real German city; agents at the full size of 16,000. */
export interface DemoCenter {
  readonly code: string;
  readonly city: string;
  /** ISO 3166-2. */
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly agents: number;
}

const center = (
  code: string,
  city: string,
  state: string,
  latitude: number,
  longitude: number,
  agents: number,
): DemoCenter => ({ code, city, state, latitude, longitude, agents });

export const DEMO_CENTERS: readonly DemoCenter[] = [
  center('BER', 'Berlin', 'DE-BE', 52.52, 13.405, 857),
  center('HAM', 'Hamburg', 'DE-HH', 53.551, 9.994, 857),
  center('MUC', 'München', 'DE-BY', 48.137, 11.575, 686),
  center('CGN', 'Köln', 'DE-NW', 50.938, 6.96, 629),
  center('FRA', 'Frankfurt', 'DE-HE', 50.11, 8.682, 571),
  center('STR', 'Stuttgart', 'DE-BW', 48.776, 9.183, 486),
  center('DUS', 'Düsseldorf', 'DE-NW', 51.227, 6.774, 457),
  center('LEJ', 'Leipzig', 'DE-SN', 51.34, 12.375, 543),
  center('DTM', 'Dortmund', 'DE-NW', 51.514, 7.466, 486),
  center('ESS', 'Essen', 'DE-NW', 51.456, 7.012, 371),
  center('BRE', 'Bremen', 'DE-HB', 53.079, 8.802, 400),
  center('DRE', 'Dresden', 'DE-SN', 51.051, 13.738, 371),
  center('HAN', 'Hannover', 'DE-NI', 52.376, 9.732, 429),
  center('NUR', 'Nürnberg', 'DE-BY', 49.452, 11.077, 371),
  center('DUI', 'Duisburg', 'DE-NW', 51.435, 6.763, 229),
  center('BOC', 'Bochum', 'DE-NW', 51.482, 7.216, 257),
  center('WUP', 'Wuppertal', 'DE-NW', 51.256, 7.151, 200),
  center('BIE', 'Bielefeld', 'DE-NW', 52.03, 8.532, 257),
  center('BON', 'Bonn', 'DE-NW', 50.737, 7.098, 543),
  center('MUN', 'Münster', 'DE-NW', 51.962, 7.626, 286),
  center('KAR', 'Karlsruhe', 'DE-BW', 49.007, 8.404, 286),
  center('MAN', 'Mannheim', 'DE-BW', 49.488, 8.467, 257),
  center('AUG', 'Augsburg', 'DE-BY', 48.371, 10.898, 229),
  center('KIE', 'Kiel', 'DE-SH', 54.323, 10.123, 314),
  center('MAG', 'Magdeburg', 'DE-ST', 52.121, 11.628, 286),
  center('HAL', 'Halle (Saale)', 'DE-ST', 51.482, 11.97, 286),
  center('ERF', 'Erfurt', 'DE-TH', 50.985, 11.03, 286),
  center('RST', 'Rostock', 'DE-MV', 54.092, 12.099, 314),
  center('MAI', 'Mainz', 'DE-RP', 49.993, 8.247, 229),
  center('KAS', 'Kassel', 'DE-HE', 51.313, 9.48, 229),
  center('SAA', 'Saarbrücken', 'DE-SL', 49.24, 6.997, 257),
  center('POT', 'Potsdam', 'DE-BB', 52.391, 13.065, 200),
  center('SCH', 'Schwerin', 'DE-MV', 53.636, 11.401, 229),
  center('LUB', 'Lübeck', 'DE-SH', 53.866, 10.687, 200),
  center('OLD', 'Oldenburg', 'DE-NI', 53.144, 8.214, 200),
  center('OSN', 'Osnabrück', 'DE-NI', 52.28, 8.047, 200),
  center('GOT', 'Göttingen', 'DE-NI', 51.541, 9.916, 171),
  center('BRA', 'Braunschweig', 'DE-NI', 52.269, 10.527, 200),
  center('CHE', 'Chemnitz', 'DE-SN', 50.828, 12.921, 229),
  center('GER', 'Gera', 'DE-TH', 50.881, 12.083, 171),
  center('CBU', 'Cottbus', 'DE-BB', 51.756, 14.333, 171),
  center('NEU', 'Neubrandenburg', 'DE-MV', 53.557, 13.261, 171),
  center('FRE', 'Freiburg', 'DE-BW', 47.999, 7.842, 200),
  center('ULM', 'Ulm', 'DE-BW', 48.402, 9.988, 171),
  center('REG', 'Regensburg', 'DE-BY', 49.013, 12.102, 171),
  center('WUR', 'Würzburg', 'DE-BY', 49.791, 9.953, 171),
  center('KOB', 'Koblenz', 'DE-RP', 50.357, 7.589, 171),
  center('TRI', 'Trier', 'DE-RP', 49.75, 6.637, 143),
  center('FLE', 'Flensburg', 'DE-SH', 54.794, 9.447, 143),
  center('HEI', 'Heilbronn', 'DE-BW', 49.142, 9.219, 143),
  center('BAY', 'Bayreuth', 'DE-BY', 49.946, 11.578, 143),
  center('STA', 'Stralsund', 'DE-MV', 54.309, 13.083, 143),
];
