/** A small organisation as its files: two centers, three teams, twelve people, one of them remote from the start. */

export const today = '2026-11-24';

export const people = {
  admin: { name: 'Sven Adler', email: 'sven.adler@klein.example' },
  manager: { name: 'Miriam Hagedorn', email: 'miriam.hagedorn@klein.example' },
  ines: { name: 'Ines Lang', email: 'ines.lang@klein.example' },
  jonas: { name: 'Jonas Weber', email: 'jonas.weber@klein.example' },
  it: { name: 'Toni Kramer', email: 'toni.kramer@klein.example' },
  officer: { name: 'Regine Ahlers', email: 'regine.ahlers@klein.example' },
  auditor: { name: 'Walter Nowak', email: 'walter.nowak@klein.example' },
} as const;

export const files = {
  centers: `Kürzel;Name;Ort;Bundesland;Übergaben je Tag;Umrüstungen je Tag
KLN;Köln Deutz;Köln;Nordrhein-Westfalen;20;10
LPZ;Leipzig Mitte;Leipzig;Sachsen;20;10
`,
  lines: `Servicebereich;Name;höchstens im Umzug
MOB;Mobilfunk;20
FN;Festnetz;20
`,
  teams: `Team;Teamname;Servicecenter;Servicebereich;kritische Fälle;höchstens im Umzug;Teamleitung
K1;Kernteam;KLN;MOB;x;10;${people.ines.email}
K2;Tarifteam;KLN;FN;;10;${people.ines.email}
L1;Technikteam;LPZ;MOB;;10;${people.jonas.email}
`,
  devices: `Asset Tag,Serial,Category,Manufacturer,Model,Status,Location
LT-01,S0001,Laptop,Lenovo,T14,in stock,depot
LT-02,S0002,Laptop,Lenovo,T14,in stock,depot
LT-03,S0003,Laptop,Lenovo,T14,in stock,depot
LT-04,S0004,Laptop,Lenovo,T14,in stock,depot
LT-05,S0005,Laptop,Lenovo,T14,in stock,KLN
LT-06,S0006,Laptop,Lenovo,T14,in stock,LPZ
DT-01,D0001,Desktop,Dell,Optiplex,in stock,KLN
DT-02,D0002,Desktop,Dell,Optiplex,in stock,KLN
DT-03,D0003,Desktop,Dell,Optiplex,in stock,LPZ
`,
  agents: `Personalnummer;Nachname;Vorname;Team;Servicecenter;Ausgangslage;Bedarf;Desktop-Inventarnummer
1001;Adam;Alma;K1;KLN;vor Ort;Laptop;
1002;Brandt;Bert;K1;KLN;vor Ort;Laptop;
1003;Conrad;Cora;K1;KLN;vor Ort;Eigener Desktop;DT-01
1004;Dietz;Dirk;K1;KLN;vor Ort;Laptop;
2001;Ebert;Emil;K2;KLN;vor Ort;Laptop;
2002;Falk;Fine;K2;KLN;vor Ort;Beides;DT-02
2003;Graf;Gero;K2;KLN;mobil;Laptop;
2004;Haas;Hanna;K2;KLN;vor Ort;Laptop;
3001;Imhof;Ivo;L1;LPZ;vor Ort;Laptop;
3002;Jahn;Jule;L1;LPZ;vor Ort;Eigener Desktop;DT-03
3003;Kern;Kai;L1;LPZ;vor Ort;Laptop;
3004;Lutz;Lea;L1;LPZ;vor Ort;Laptop;
`,
  deliveries: `Lieferung;Ziel;erwartet am;Anzahl;Lieferant
L-2026-1;depot;24.11.2026;3;Bechtle
`,
} as const;

/** What the delivery holds: asset tag and serial number, line by line. */
export const delivered = 'LT-07; S0007\nLT-08; S0008\nLT-09; S0009';

export const teams = {
  K1: ['Alma Adam', 'Bert Brandt', 'Cora Conrad', 'Dirk Dietz'],
  K2: ['Emil Ebert', 'Fine Falk', 'Hanna Haas'],
  L1: ['Ivo Imhof', 'Jule Jahn', 'Kai Kern', 'Lea Lutz'],
} as const;
