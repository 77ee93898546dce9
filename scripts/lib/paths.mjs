import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

// What stands in .env counts for every script, as it does for Next.js; the shell's own values win.
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

/** Where this clone keeps its database, secrets and what runs. */
export const dataDir = resolve(root, process.env['HEIMVORTEIL_DATA_DIR'] || '.heimvorteil');

export const prismaDir = join(root, 'prisma');
export const migrationsDir = join(prismaDir, 'migrations');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);
/** @param {...string} parts */
export const inData = (...parts) => join(dataDir, ...parts);
