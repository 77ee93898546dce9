import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '@/server/command';
import { inRoot } from '../../../scripts/lib/paths.mjs';

type AnyCommand = Command<unknown, unknown>;

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'object' && value !== null && 'permission' in value && 'input' in value && 'run' in value;

/** Every command of the product, found in the sources. */
export async function allCommands(): Promise<AnyCommand[]> {
  const files = readdirSync(inRoot('src/features'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\/commands\/[\w-]+\.ts$/.test(file) && !file.endsWith('.test.ts'),
  );
  const found: AnyCommand[] = [];
  for (const file of files.sort()) {
    const url = pathToFileURL(join(inRoot('src/features'), file)).href;
    const exported = (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
    found.push(...Object.values(exported).filter(isCommand));
  }
  return [...new Map(found.map((command) => [command.name, command])).values()];
}
