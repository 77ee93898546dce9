import { withClient } from '../lib/database.mjs';

/** @typedef {import('./pictures.mjs').Demo} Demo */

/** The team of a lead with an account that has most to do, so that the picture shows a working day. @param {Demo} demo */
export async function busiestTeam({ databaseUrl }) {
  const [team] = await rows(
    databaseUrl,
    `SELECT l.email, t.code FROM team t JOIN team_lead l ON l.team_id = t.id JOIN app_user u ON u.email = l.email
       JOIN agent a ON a.team_id = t.id
      WHERE u.password_hash IS NOT NULL GROUP BY l.email, t.code
      ORDER BY count(*) FILTER (WHERE a.stage IN ('WAITING', 'CONNECTED'))
             + 3 * count(*) FILTER (WHERE a.stage = 'DEVICE_READY') DESC, t.code LIMIT 1`,
  );
  return { email: team?.email, path: `/team?team=${team?.code}` };
}

/** The member of IT without the depot in whose centers most devices are in preparation: there all names are its own. @param {Demo} demo */
export async function busiestBench({ databaseUrl }) {
  const [person] = await rows(
    databaseUrl,
    `SELECT u.email FROM app_user u JOIN user_role r ON r.user_id = u.id AND r.role = 'IT_STAFF'
       JOIN role_scope_center s ON s.user_role_id = r.id JOIN team t ON t.center_id = s.center_id
       JOIN agent a ON a.team_id = t.id
      WHERE u.password_hash IS NOT NULL AND NOT r.depot GROUP BY u.email
      ORDER BY count(*) FILTER (WHERE a.stage = 'DEVICE_ASSIGNED') DESC, u.email LIMIT 1`,
  );
  return { email: person?.email };
}

/** @param {string} url @param {string} text @returns {Promise<any[]>} */
async function rows(url, text) {
  return withClient(url, async (client) => (await client.query(text)).rows);
}
