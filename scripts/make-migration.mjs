// npm run migration -- NAME: writes the next migration from the change of prisma/schema.prisma since the last one.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from './lib/migrate.mjs';
import { inRoot, migrationsDir, prismaDir } from './lib/paths.mjs';
import { diffSchemas } from './lib/schema-diff.mjs';
import { startScratch } from './lib/scratch.mjs';
import { runScript, Sentence } from './lib/sentence.mjs';

const schemaFile = join(prismaDir, 'schema.prisma');
const copyFile = join(migrationsDir, 'schema.applied.prisma');

await runScript(async () => {
  const args = process.argv.slice(2);
  const byHand = args.includes('--empty');
  const name = args.find((arg) => !arg.startsWith('--'));
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Sentence(
      'Name the migration in small letters: npm run migration -- add_waves (with --empty for SQL by hand only).',
    );
  }
  const sql = await change();
  if (sql === '' && !byHand) {
    throw new Sentence(
      'prisma/schema.prisma has not changed since the last migration: for SQL by hand add --empty.',
    );
  }
  const last = Number(readMigrations().at(-1)?.name.slice(0, 4) ?? '0');
  const folder = `${String(last + 1).padStart(4, '0')}_${name}`;
  mkdirSync(join(migrationsDir, folder), { recursive: true });
  writeFileSync(join(migrationsDir, folder, 'migration.sql'), sql ? `${sql}\n` : '');
  copyFileSync(schemaFile, copyFile);
  process.stdout.write(
    `${inRoot('prisma/migrations', folder, 'migration.sql').slice(inRoot().length + 1)} written\n`,
  );
});

async function change() {
  const before = existsSync(copyFile) ? readFileSync(copyFile, 'utf8') : null;
  const after = readFileSync(schemaFile, 'utf8');
  const scratch = await startScratch();
  try {
    return await diffSchemas(scratch.url('postgres'), before, after);
  } finally {
    await scratch.stop();
  }
}
