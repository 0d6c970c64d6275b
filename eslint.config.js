// SPDX-License-Identifier: Apache-2.0
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Things an engine may not touch, each with what to do instead. */
const IMPURE = [
  ['Date', 'Take the day as a PlainDate argument.'],
  ['performance', 'Time it from outside.'],
  ['parseFloat', 'Read amounts with yuan() and ratios with decimal().'],
].map(([name, message]) => ({ name, message }));

const IMPURE_MEMBERS = [
  ['Math', 'random', 'Take a seed, or order by id: the same input gives the same output.'],
  ['Number', 'parseFloat', 'Read amounts with yuan() and ratios with decimal().'],
].map(([object, property, message]) => ({ object, property, message }));

/** Packages that are adapters around libraries, not engines. */
const ADAPTERS = ['packages/office/**', 'packages/testkit/**'];

export default tseslint.config(
  { ignores: ['**/dist/', 'var/', 'coverage/', '**/fixtures/'] },
  {
    files: ['{packages,apps}/*/src/**/*.{ts,tsx}', '{bench,e2e}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'apps/*/tsconfig.json', 'tsconfig.tests.json'],
      },
    },
    rules: {
      complexity: ['error', 8],
      'max-depth': ['error', 2],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-nested-ternary': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'List the names: index.ts is the front door.' },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', ...ADAPTERS],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE],
      'no-restricted-properties': [
        'error',
        ...IMPURE_MEMBERS,
        { property: 'toFixed', message: 'Rounding happens once, in times() or divideHalfUp().' },
      ],
    },
  },
  {
    files: ['apps/*/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Hot loops: the one kind of file where lint allows length and mutation (docs/architecture.md).
    files: ['packages/*/src/**/*.columns.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 120 }], complexity: 'off', 'max-depth': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', '{bench,e2e}/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/require-await': 'off' },
  },
);
