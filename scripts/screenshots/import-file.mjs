import { withClient } from '../lib/database.mjs';

/**
 * A file as an organisation sends it: most people as they are, some moved to another team, some new, and
 * the usual mistakes.
 * @param {string} databaseUrl
 */
export async function fileWithFaults(databaseUrl) {
  const people = await withClient(databaseUrl, async (client) => {
    const found = await client.query(`
      SELECT a.personnel_number AS number, a.first_name AS first, a.last_name AS last, t.code AS team
        FROM agent a JOIN team t ON t.id = a.team_id
       WHERE a.stage = 'WAITING' AND t.center_id = (
             SELECT x.center_id FROM agent b JOIN team x ON x.id = b.team_id
              WHERE b.stage = 'WAITING' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
       ORDER BY a.personnel_number LIMIT 240`);
    return found.rows;
  });
  const teams = [...new Set(people.map((one) => one.team))];
  const lines = people.map((one, index) => {
    const team = index % 11 === 5 ? teams[(teams.indexOf(one.team) + 1) % teams.length] : one.team;
    return [one.number, one.first, one.last, team, '', ''];
  });
  const mistakes = [
    ['N90001', 'Tomke', 'Freese', teams[0], 'Laptop', '01.12.2026'],
    ['N90002', 'Ilka', 'Wendt', teams[1], 'Laptop', ''],
    ['N90003', 'Mats', 'Ohlsen', `${teams[0]}X`, 'Laptop', ''],
    ['N90004', '', 'Brandt', teams[0], 'Laptop', ''],
    ['N90005', 'Jule', 'Kramer', teams[0], 'Tablet', ''],
    ['N90001', 'Tomke', 'Freese', teams[1], 'Laptop', ''],
    ['N90006', 'Aylin', 'Erdem', teams[2], 'Laptop', '12/24/26'],
    ['N90007', 'Piet', 'Lorenz', teams[2], 'Laptop', '31.11.2026'],
    ['=4117836', 'Rieke', 'Sander', teams[3], 'Laptop', ''],
    ['N90008', 'Emil', 'Vogt', teams[3], 'Laptpo', ''],
  ];
  const text = [
    ['Personalnummer', 'Vorname', 'Nachname', 'Team', 'Bedarf', 'frühestes Datum'],
    ...lines,
    ...mistakes,
  ]
    .map((line) => line.join(';'))
    .join('\r\n');
  return {
    name: 'kundenberater-november.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${text}\r\n`, 'utf8'),
  };
}
