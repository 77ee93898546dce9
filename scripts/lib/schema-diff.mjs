// Prisma's schema engine as WebAssembly: it computes the SQL between two schemas without any download.
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Sentence } from './sentence.mjs';

let loaded = false;

/** Loads the engine; a second load in one process would panic. */
async function load() {
  if (loaded) return;
  loaded = true;
  const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = readFileSync(join(home, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * The SQL that leads from one schema to the other; an empty text if there is nothing to do.
 * @param {string} url a live database (it is asked for its version, nothing is written)
 * @param {string | null} from schema text, null for an empty database
 * @param {string} to schema text
 * @returns {Promise<string>}
 */
export async function diffSchemas(url, from, to) {
  await load();
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const target = (/** @type {string | null} */ text) =>
    text === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: text }] };
  try {
    const engine = await glue.SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
    );
    const result = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
      shadowDatabaseUrl: null,
    });
    if (result.exitCode !== 2) return '';
    return (result.stdout ?? '')
      .replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, '')
      .trim();
  } catch (fault) {
    // The engine's message names the line; its stack is WebAssembly.
    throw Object.assign(new Sentence(fault instanceof Error ? fault.message : String(fault), 'SCHEMA'), {
      cause: fault,
    });
  } finally {
    await pool.end();
  }
}
