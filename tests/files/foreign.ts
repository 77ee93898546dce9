import { text, type CorpusFile } from './corpus-file';

const snipeAssets =
  'Company,Asset Name,Asset Tag,Model,Model No.,Category,Manufacturer,Serial,Purchased,Cost,Order Number,Supplier,Location,Checked Out,Status\n';
const snipeUsers =
  'ID,Company,Title,Employee Number,First Name,Last Name,Username,Email,Manager,Location,Department,Notes\n';
const snipeUser = '7,ACME,Agent,0701,Ida,Neu,ineu,ida@firma.example,,Servicecenter Köln,Mobil Köln 2,\n';

/** Files of other programs. */
export const foreign: readonly CorpusFile[] = [
  {
    ...{ name: 'snipe-it-assets.csv', kind: 'devices' },
    bytes: text(
      `${snipeAssets}ACME,,SN-0001,Latitude 5400,L5400,Laptops,Dell,ABC1234,2020-01-02,"1,284.00",PO-1,,Servicecenter Köln,,Ready to Deploy\n` +
        'ACME,,SN-0002,OptiPlex,O7,Desktops,Dell,DEF5678,,,,,Servicecenter Berlin,,Deployed\n',
    ),
    expected: { new: 1, rejected: [[3, 'Status', 'STATUS_NOT_STOCK']] },
  },
  {
    ...{ name: 'snipe-it-users.csv', kind: 'agents' },
    bytes: text(snipeUsers + snipeUser),
    expected: { problem: 'MISSING_COLUMN' },
  },
  {
    ...{ name: 'snipe-it-users-matched.csv', kind: 'agents' },
    bytes: text(snipeUsers + snipeUser),
    reading: { columns: { department: 'team' }, values: { team: { 'Mobil Köln 2': 'CGN-M02' } } },
    expected: { new: 1, rejected: [] },
  },
  {
    ...{ name: 'snipe-it-users-remembered.csv', kind: 'agents' },
    bytes: text(snipeUsers.toUpperCase() + snipeUser.replace('0701', '0702')),
    expected: { new: 1, rejected: [] },
  },
  {
    ...{ name: 'snipe-it-locations.csv', kind: 'centers' },
    bytes: text('Name,Address,City,State,Country,Currency\nSC Hamburg,Weg 1,Hamburg,HH,DE,EUR\n'),
    expected: { problem: 'MISSING_COLUMN' },
  },
  {
    ...{ name: 'intune-serials.csv', kind: 'devices' },
    bytes: text('5CD0123ABC\n5CD0124ABC\n5CD0125ABC\n'),
    expected: { problem: 'SERIALS_ONLY' },
  },
  {
    ...{ name: 'intune-identifiers.csv', kind: 'deliveries' },
    bytes: text('Dell,Latitude 5400,5CD0123ABC\nDell,Latitude 5400,5CD0124ABC\n'),
    expected: { problem: 'SERIALS_ONLY' },
  },
];
