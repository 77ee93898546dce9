import { defineConfig } from 'prisma/config';

// The CLI would download its native engine even for `generate`, which does not use it: any program
// that exists keeps it from trying. Never use its `migrate` commands here; they would do nothing.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
