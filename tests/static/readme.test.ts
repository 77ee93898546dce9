import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesPage } from '../../scripts/files-page';
import { startNode } from '../../scripts/lib/children.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { columnValues } from '../../scripts/pages/file-words';
import { permissionsPage } from '../../scripts/permissions-page';
import { COLUMNS } from '@/domain/importing/columns';
import { IMPORT_KINDS } from '@/domain/importing/kinds';

const read = (path: string) => readFileSync(inRoot(path), 'utf8');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(inRoot('docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(inRoot(), join(entry.parentPath ?? entry.path, entry.name))),
];

/** The lines of the shell blocks of a page, with a value in the place of variables. */
function commandsOf(page: string): string[] {
  return [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

const commands = [...new Set(pages.flatMap(commandsOf))];
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** The calls of the command line in the README's table of commands, and in the blocks of all pages. */
function commandLineCalls(): string[][] {
  const section = /### Command line\n([\s\S]*?)\n### /.exec(read('README.md'))?.[1] ?? '';
  const table = [...section.matchAll(/^\| `([a-z]+(?: [a-z]+)?)(?: [<\w][^`]*)?` +\|/gm)].map(
    ([, words = '']) => words.split(' '),
  );
  const typed = commands.flatMap((line) => {
    const found = /npm run -s cli -- (.*?)(?: >.*)?$/.exec(line)?.[1];
    return found ? [found.split(' ')] : [];
  });
  return [...table, ...typed].filter(([first, second]) => !(first === 'db' && second === 'url'));
}

/** The help of a command, straight from the program: it opens no database for that. */
async function helpOf(words: readonly string[]): Promise<string> {
  const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };
  const run = startNode(['--import', 'tsx', 'src/cli/main.ts', ...words, '--help'], { env });
  return (await run.ended).text;
}

/** Headings as GitHub makes anchors of them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('the README tells how to start and how to test', () => {
  expect(commandsOf('README.md')).toEqual(expect.arrayContaining(['npm start', 'npm test']));
});

test('every npm script that a page tells to run exists', () => {
  const told = commands.flatMap((line) => {
    const found = /^(?:[A-Z_]+=\S+ )*npm (?:run (?:-s )?)?(start|test|[a-z:-]+)/.exec(line);
    return found?.[1] ? [found[1]] : [];
  });
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});

test('every script file that a page tells to run exists', () => {
  const files = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:npx tsx|node) (scripts\/[\w./-]+)/g)].map(([, file = '']) => file),
  );
  expect(files.length).toBeGreaterThan(3);
  expect([...new Set(files)].filter((file) => !existsSync(inRoot(file)))).toEqual([]);
});

test('every benchmark of the README exists, and every one that exists stands there', () => {
  const told = [...read('README.md').matchAll(/npm run bench -- ([a-z-]+)/g)].map(([, name = '']) => name);
  const present = readdirSync(inRoot('scripts/bench'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  expect(told.sort()).toEqual(present.sort());
});

test('every suite that a page names is one', () => {
  const suites = /const known = \[(.*?)\]/.exec(read('scripts/test.mjs'))?.[1] ?? '';
  const told = commands.flatMap((line) => /--only ([a-z0-9,]+)/.exec(line)?.[1]?.split(',') ?? []);
  expect(told.filter((name) => !suites.includes(`'${name}'`))).toEqual([]);
});

test('every command of the command line that the README names is there, with the options it shows', async () => {
  const calls = commandLineCalls();
  expect(calls.length).toBeGreaterThan(10);
  const nameOf = (call: readonly string[]) => {
    const grouped = call[0] === 'user' || call[0] === 'demo' || call[0] === 'audit' || call[0] === 'keys';
    return call.slice(0, grouped ? 2 : 1).join(' ');
  };
  const names = [...new Set(calls.map(nameOf))];
  const told = await Promise.all(names.map(async (name) => [name, await helpOf(name.split(' '))] as const));
  const helps = new Map(told);
  const wrong = calls.flatMap((call) => {
    const name = nameOf(call);
    const help = helps.get(name) ?? '';
    if (!help.startsWith(`Usage: heimvorteil ${name} `)) return [name];
    const options = call.filter((word) => word.startsWith('--') && !help.includes(word));
    const kind = name === 'import' && call[1] && !call[1].startsWith('<') ? call[1] : 'agents';
    return [...options, ...((IMPORT_KINDS as readonly string[]).includes(kind) ? [] : [kind])];
  });
  expect(wrong).toEqual([]);
}, 120_000);

test('the README lists every command that the command line has', async () => {
  const told = new Set(commandLineCalls().map(([first]) => first));
  const listed = [...(await helpOf([])).matchAll(/^ {2}([a-z][a-z-]*)(?= |$)/gm)].map(([, name]) => name);
  expect(listed.length).toBeGreaterThan(3);
  expect(listed.filter((name) => name !== 'help' && !told.has(name))).toEqual([]);
});

test('the settings of the README are those that exist', () => {
  const told = [...read('README.md').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name = '']) => name);
  const offered = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const known = [...read('src/server/env.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name = '']) => name);
  expect([...offered, ...known].filter((name) => !told.includes(name))).toEqual([]);
  const sources = ['src/server/env.ts', 'docker-compose.yml', 'scripts/lib']
    .flatMap((path) =>
      statSync(inRoot(path)).isDirectory()
        ? readdirSync(inRoot(path)).map((file) => join(path, file))
        : [path],
    )
    .map(read)
    .join('\n');
  expect(told.filter((name) => !sources.includes(name))).toEqual([]);
});

describe.each(pages)('%s', (page) => {
  test('has no link or picture that leads nowhere', () => {
    // Code shows how a link is written; it is none.
    const text = read(page)
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '');
    const targets = [
      ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
      ...[...text.matchAll(/ src="([^"]+)"/g)].map(([, target = '']) => target),
    ].filter((target) => !/^https?:/.test(target));
    const broken = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? inRoot(page) : join(dirname(inRoot(page)), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('the page on permissions says what the code says (npx tsx scripts/permissions-page.ts)', async () => {
  expect(read('docs/permissions.md')).toBe(await permissionsPage());
});

test('the page on files says what the code says (npx tsx scripts/files-page.ts)', async () => {
  expect(read('docs/files.md')).toBe(await filesPage());
  for (const kind of IMPORT_KINDS) {
    expect(Object.keys(columnValues[kind])).toEqual(COLUMNS[kind].map((column) => column.key));
  }
});

test('the decisions are numbered without a gap and stand in their index', () => {
  const files = readdirSync(inRoot('docs/decisions')).filter((name) => /^\d{4}-/.test(name));
  expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  const index = read('docs/decisions/README.md');
  for (const name of files) {
    expect(index).toContain(`](${name})`);
    expect(read(`docs/decisions/${name}`)).toMatch(/## Context[\s\S]+## Decision[\s\S]+## Consequences/);
  }
});

test('pictures of the documentation are small', () => {
  const folder = inRoot('docs/screenshots');
  const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 250 * 1024);
  expect(large).toEqual([]);
});
