// Who may import whom, on the sources; and the proof that every rule bites, on a planted tree in which
// each rule is broken once.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inRoot, root } from './lib/paths.mjs';

/** Rule → [file, its text]; what it imports is made empty beside it. @type {Record<string, [string, string]>} */
const planted = {
  'domain-imports-lib-only': ['src/domain/a.ts', "import '../server/x';"],
  'lib-imports-nothing': ['src/lib/b.ts', "import '../domain/x';"],
  'server-imports-domain-and-lib': ['src/server/c.ts', "import '../features/plan/queries';"],
  'components-import-lib-and-domain-types': ['src/components/d.ts', "import '../features/plan/queries';"],
  'components-import-only-types-of-domain': ['src/components/e.ts', "import { x } from '../domain/x'; x;"],
  'features-import-downwards': ['src/features/agents/f.ts', "import '../../app/x';"],
  'domain-is-pure': ['src/domain/g.ts', "import 'node:fs';"],
  'lib-touches-no-database': ['src/lib/h.ts', "import 'pg';"],
  'another-feature-by-its-doors': ['src/features/agents/i.ts', "import '../plan/commands';"],
  'database-only-in-its-files': ['src/app/j.ts', "import '../server/db';"],
  'routes-and-command-line-never-below': ['src/features/agents/k.ts', "import '../../cli/x';"],
  'no-cycles': ['src/lib/l.ts', "import './m';"],
  'no-drawer-names': ['src/lib/utils/n.ts', "import '../x';"],
  'no-drawers-imported': ['src/lib/o.ts', "import './helpers';"],
  'no-barrels': ['src/lib/p.ts', "import './q/index';"],
  'everything-resolves': ['src/lib/r.ts', "import './nowhere';"],
  'no-test-code-in-the-product': ['src/lib/s.ts', "import '../../tests/x';"],
};
const imported = [
  'domain/x',
  'lib/x',
  'server/x',
  'server/db',
  'app/x',
  'cli/x',
  'features/plan/queries',
  'features/plan/commands',
  'lib/helpers',
  'lib/q/index',
  '../tests/x',
];

/** @param {string} cwd @returns {{ violations: { rule: { name: string }, from: string, to: string }[], modules: { source: string }[] }} */
function cruise(cwd) {
  const bin = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, 'src', '--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const text = execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { modules, summary } = JSON.parse(text);
  return { modules, violations: summary.violations };
}

function plant() {
  const dir = mkdtempSync(join(tmpdir(), 'heimvorteil-planted-'));
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `${text}\n`);
  };
  for (const path of imported) write(`src/${path}.ts`, 'export const x = 1;');
  for (const [path, text] of Object.values(planted)) write(path, text);
  write('src/lib/m.ts', "import './l';");
  write('tsconfig.json', '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }');
  symlinkSync(inRoot('node_modules'), join(dir, 'node_modules'));
  return dir;
}

function rulesThatSleep() {
  const dir = plant();
  try {
    const { violations } = cruise(dir);
    const caught = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
    return Object.entries(planted)
      .filter(([rule, [path]]) => !caught.has(`${rule} ${path}`))
      .map(([rule]) => rule);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const { modules, violations } = cruise(root);
const own = modules.filter(({ source }) => source.startsWith('src/')).length;
for (const { rule, from, to } of violations) process.stdout.write(`${rule.name}: ${from} → ${to}\n`);
const sleeping = rulesThatSleep();
for (const rule of sleeping) process.stdout.write(`the planted violation of "${rule}" was not caught\n`);
if (own === 0) process.stdout.write('no module was seen\n');
process.stdout.write(
  `${own} modules, ${violations.length} violations, ${Object.keys(planted).length - sleeping.length} of ${Object.keys(planted).length} planted ones caught\n`,
);
process.exitCode = own > 0 && violations.length === 0 && sleeping.length === 0 ? 0 : 1;
