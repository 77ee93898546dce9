import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };
const database = {
  globalSetup: ['tests/support/cluster-setup.ts'],
  setupFiles: ['tests/support/own-database.ts'],
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/planning/**/*.test.ts', 'scripts/**/*.test.mjs'],
          environment: 'node',
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...database },
      },
      {
        resolve: { alias },
        test: { name: 'static', include: ['tests/static/**/*.test.ts'], ...database, setupFiles: [] },
      },
    ],
  },
});
