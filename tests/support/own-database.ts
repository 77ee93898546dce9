import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { cloneDatabase, testEnvironment } from '../../scripts/lib/templates.mjs';

// Runs before the test file is imported: src/server/db.ts finds a database that no other file writes to.
Object.assign(process.env, testEnvironment);
process.env['DATABASE_URL'] = await cloneDatabase(
  inject('adminUrl'),
  'migrated',
  `test_${randomBytes(6).toString('hex')}`,
);
