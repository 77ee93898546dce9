import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileFault, type Header } from '../schema';

/** A step of the schema as this version has it. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** The steps of this version, in order; commands run in the folder of the checkout. */
function knownMigrations(): Migration[] {
  const folder = join(process.cwd(), 'prisma', 'migrations');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * The steps that a file's rows fit to, and those that come after them. Throws a `FileFault`: `NEWER` where the file
 * comes from a later version, `FOREIGN` where the steps are others.
 */
export function stepsFor(
  { migrations }: Header,
  known: readonly Migration[] = knownMigrations(),
): { before: Migration[]; after: Migration[] } {
  migrations.forEach((step, index) => {
    const ours = known[index];
    if (!ours) throw new FileFault('NEWER', step.name);
    if (ours.name !== step.name || ours.checksum !== step.checksum) throw new FileFault('FOREIGN', step.name);
  });
  return { before: known.slice(0, migrations.length), after: known.slice(migrations.length) };
}
