import { log } from './log';
import { pool, type Sql } from './db';

/** One unchanging picture of the database, from which many rows are read a few at a time. */
export type Snapshot = {
  /** All rows of a short answer. */
  readonly query: <Row>(statement: Sql) => Promise<Row[]>;
  /** The rows of a long answer, `size` at a time; the next ones are fetched when they are asked for. */
  readonly batches: <Row>(statement: Sql, size?: number) => AsyncGenerator<Row[]>;
  /** Gives the connection back; may be called twice. */
  readonly close: () => Promise<void>;
};

/** A reader who asks for nothing for so long is given up: the connection belongs to everybody. */
const patience = '60s';

/** Opens a snapshot on a connection of its own; whoever opens it closes it. */
export async function openSnapshot(): Promise<Snapshot> {
  const client = await pool().connect();
  let open = true;
  const query = async <Row>(statement: Sql) =>
    (await client.query({ text: statement.text, values: statement.values })).rows as Row[];
  const close = async () => {
    if (!open) return;
    open = false;
    const failure = await client.query('ROLLBACK').then(
      () => undefined,
      (error: Error) => error,
    );
    if (failure) log.warn({ err: failure.message }, 'a snapshot was cut off');
    client.release(failure);
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${patience}'`);
    await client.query('SET LOCAL cursor_tuple_fraction = 1');
  } catch (error) {
    await close();
    throw error;
  }
  async function* batches<Row>(statement: Sql, size = 500): AsyncGenerator<Row[]> {
    await client.query({
      text: `DECLARE walk NO SCROLL CURSOR FOR ${statement.text}`,
      values: statement.values,
    });
    for (;;) {
      const { rows } = await client.query(`FETCH FORWARD ${size} FROM walk`);
      if (rows.length === 0) break;
      yield rows as Row[];
    }
    await client.query('CLOSE walk');
  }
  return { query, batches, close };
}
