// Completes package-lock.json after `npm install`: optional packages for other platforms that the
// registry in use does not offer are left out by npm, and `npm ci` then refuses the lock file.
// Each missing one gets an entry without an address; `npm ci` skips it on every platform but its own.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;

const OS = [
  'darwin',
  'win32',
  'linux',
  'freebsd',
  'android',
  'openharmony',
  'netbsd',
  'openbsd',
  'aix',
  'sunos',
];
const CPU = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'riscv64',
  's390x',
  'ppc64',
  'ppc64le',
  'loong64',
  'wasm32',
  'mips64el',
  'riscv32',
];

/** Where node would look for `name` from the package at `from`, nearest first. */
function resolves(from, name) {
  let base = from;
  for (;;) {
    const candidate = base ? `${base}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[candidate]) return true;
    if (!base) return false;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut < 0 ? '' : base.slice(0, cut);
  }
}

let added = 0;
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(from, name)) continue;
    const words = name.replace(/universal/, 'x64').split(/[-/]/);
    const os = OS.filter((o) => words.includes(o) || (o === 'android' && words.includes('androideabi')));
    const cpu = CPU.filter((c) => words.includes(c));
    packages[`node_modules/${name}`] = {
      version: version.replace(/^[^\d]*/, ''),
      ...(cpu.length ? { cpu } : { cpu: ['none'] }),
      optional: true,
      ...(os.length ? { os } : { os: ['none'] }),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} optional packages of other platforms completed\n`);
