import { Client } from 'pg';
import type { Application } from '../../support/application';

/** The database of the application under test, for what the pages say to be compared with. */
export async function askDatabase<Row extends object>(
  application: Application,
  text: string,
): Promise<Row[]> {
  const client = new Client({ connectionString: application.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

type Count = { what: string; n: number };

async function counts(application: Application, text: string): Promise<Record<string, number>> {
  const rows = await askDatabase<Count>(application, text);
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
}

/** What is in the books at the end, and whether the books agree with each other. */
export async function books(application: Application) {
  return {
    stages: await counts(application, 'SELECT stage::text AS what, count(*)::int AS n FROM agent GROUP BY 1'),
    counters: await counts(
      application,
      `SELECT stage::text AS what, sum(n)::int AS n
         FROM (SELECT stage, n FROM counter_center UNION ALL SELECT stage, n FROM counter_delta) k
        GROUP BY 1 HAVING sum(n) <> 0`,
    ),
    devices: await counts(
      application,
      'SELECT status::text AS what, count(*)::int AS n FROM device GROUP BY 1',
    ),
    assignments: await counts(
      application,
      `SELECT 'active' AS what, count(*)::int AS n FROM assignment WHERE ended_at IS NULL`,
    ),
    openBlocks: await counts(
      application,
      `SELECT kind::text AS what, count(*)::int AS n FROM block WHERE resolved_on IS NULL GROUP BY 1`,
    ),
    trail: await counts(
      application,
      `SELECT action AS what, count(*)::int AS n FROM audit_event e JOIN app_user u ON u.id = e.actor_id
        WHERE NOT u.system GROUP BY 1`,
    ),
    wrongPools: await counts(
      application,
      `SELECT coalesce(c.code, 'DEPOT') AS what, s.n - s.in_stock AS n
         FROM (SELECT pool_id, sum(n)::int AS n, sum(in_stock)::int AS in_stock
                 FROM (SELECT pool_id, delta AS n, 0 AS in_stock FROM device_movement
                       UNION ALL SELECT pool_id, 0, 1 FROM device WHERE status = 'IN_STOCK') x GROUP BY 1) s
         LEFT JOIN service_center c ON c.id = s.pool_id WHERE s.n <> s.in_stock`,
    ),
  };
}

/** Who did a thing, by the trail: action → e-mail addresses. */
export async function doers(application: Application, action: string): Promise<string[]> {
  const rows = await askDatabase<{ email: string }>(
    application,
    `SELECT DISTINCT u.email FROM audit_event e JOIN app_user u ON u.id = e.actor_id WHERE e.action = '${action}' ORDER BY 1`,
  );
  return rows.map(({ email }) => email);
}

/** The asset tag of what a person has in hand or is to get. */
export async function tagOf(application: Application, number: string): Promise<string> {
  const [row] = await askDatabase<{ tag: string }>(
    application,
    `SELECT d.asset_tag AS tag FROM assignment s JOIN device d ON d.id = s.device_id JOIN agent a ON a.id = s.agent_id
      WHERE s.ended_at IS NULL AND a.personnel_number = '${number}'`,
  );
  return row?.tag ?? '';
}
