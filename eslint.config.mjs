import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import tseslint from 'typescript-eslint';

const letters = '/[A-Za-zÄÖÜäöüß]{2}/';

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.heimvorteil/',
      'src/generated/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...next,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `JSXText[value=${letters}]`, message: 'Words for people live in src/messages.' },
        {
          selector: `JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label)$/] > Literal[value=${letters}]`,
          message: 'Words for people live in src/messages.',
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['src/domain/**/*.test.ts'],
    rules: {
      // Pure rules: the same input gives the same verdict, today and in a replay.
      'no-restricted-globals': [
        'error',
        ...[
          'fetch',
          'process',
          'performance',
          'crypto',
          'setTimeout',
          'setInterval',
          'window',
          'document',
        ].map((name) => ({
          name,
          message: 'src/domain has no I/O, clock or randomness.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'src/domain has no randomness.' },
        { object: 'Date', property: 'now', message: 'src/domain has no clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'src/domain has no clock.',
        },
        { selector: 'ThrowStatement', message: 'src/domain answers with verdicts.' },
      ],
    },
  },
  {
    rules: {
      'import/no-anonymous-default-export': 'off',
      // Says only that the compiler leaves such a component as it is written.
      'react-hooks/incompatible-library': 'off',
    },
  },
  // No React there: "use" is an ordinary word.
  {
    files: ['src/{domain,server,lib,cli}/**', 'scripts/**', 'tests/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  { files: ['src/**/*.test.{ts,tsx}', 'tests/**'], rules: { 'max-lines': 'off' } },
  { files: ['scripts/lib/node-version.mjs'], rules: { 'no-console': 'off' } },
);
