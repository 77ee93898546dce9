// Who may import whom: docs/decisions holds the reasons, scripts/check-dependencies.mjs proves that the rules bite.
const feature = '^src/features/([^/]+)/';
const database = '^src/(server/db|generated)|node_modules/(@prisma|pg|pg-copy-streams|graphile-worker)(/|$)';

const drawers = '/(util|utils|helper|helpers|misc|common|shared|service|services|manager|managers)[./]';

/** @param {string} name @param {string} from @param {string[]} allowed paths under src it may import */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '[.]test[.]tsx?$' },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('domain-imports-lib-only', '^src/domain/', ['^src/lib/']),
    only('lib-imports-nothing', '^src/lib/', []),
    only('server-imports-domain-and-lib', '^src/server/', ['^src/domain/', '^src/lib/', '^src/generated/']),
    only('components-import-lib-and-domain-types', '^src/components/', [
      '^src/lib/',
      '^src/domain/',
      '^src/i18n/',
      '^src/messages/',
    ]),
    {
      name: 'components-import-only-types-of-domain',
      severity: 'error',
      from: { path: '^src/components/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    only('features-import-downwards', '^src/features/', [
      '^src/domain/',
      '^src/server/',
      '^src/lib/',
      '^src/components/',
      '^src/i18n/',
      '^src/messages/',
      '^src/generated/',
    ]),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: ['node_modules', '^node:', '^(fs|path|crypto|os|child_process)'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'lib-touches-no-database',
      severity: 'error',
      from: { path: '^src/(lib|domain|components)/' },
      to: { path: database },
    },
    {
      name: 'another-feature-by-its-doors',
      comment: 'Of another feature only queries, schema and writes.',
      severity: 'error',
      from: { path: feature, pathNot: '[.]test[.]tsx?$' },
      to: {
        path: feature,
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(queries|schema|writes)([.]ts$|/)'],
      },
    },
    {
      name: 'database-only-in-its-files',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/server/',
          '^src/generated/',
          '^src/worker',
          '^src/features/[^/]+/(queries|commands|writes)([.]ts$|/)',
          '[.]test[.]tsx?$',
        ],
      },
      to: { path: database },
    },
    {
      name: 'routes-and-command-line-never-below',
      comment: 'Nothing imports pages or commands of the command line.',
      severity: 'error',
      from: { pathNot: '^(src/(app|cli)/|src/worker|src/proxy|src/instrumentation)' },
      to: { path: '^src/(app|cli)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/generated/' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-drawer-names',
      comment: 'A folder says what is in it.',
      severity: 'error',
      from: {
        path: drawers,
        pathNot: 'node_modules',
      },
      to: {},
    },
    {
      name: 'no-drawers-imported',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: drawers, pathNot: 'node_modules' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '/index[.]tsx?$', pathNot: '^src/generated/|node_modules' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(tests|scripts)/|[.]test[.]tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules/.*/node_modules|[.]next/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
