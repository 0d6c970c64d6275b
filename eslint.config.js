// SPDX-License-Identifier: Apache-2.0
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Things an engine may not touch, each with what to do instead. */
const IMPURE = [
  ['Date', 'Take the day as a PlainDate argument.'],
  ['performance', 'Time it from outside.'],
  ['parseFloat', 'Read amounts with yuan() and ratios with decimal().'],
  ['Intl', 'An engine has no locale: return facts, format them in apps/ or packages/office.'],
].map(([name, message]) => ({ name, message }));

/** Typed arrays belong to hot loops, and hot loops live in one kind of file. */
const COLUMNS = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
].map((name) => ({ name, message: 'Move the hot loop to a *.columns.ts file beside this one.' }));

const IMPURE_MEMBERS = [
  {
    object: 'Math',
    property: 'random',
    message: 'Take a seed, or order by id: same in, same out.',
  },
  {
    object: 'Number',
    property: 'parseFloat',
    message: 'Read amounts with yuan() and ratios with decimal().',
  },
  { property: 'toFixed', message: 'Rounding happens once, in times() or divideHalfUp().' },
  { property: 'toLocaleString', message: 'An engine has no locale: format at the edge.' },
  { property: 'localeCompare', message: 'An engine has no locale: compare with <, finally by id.' },
];

const noGlobals = (globals) => ['error', { globals, checkGlobalObject: true }];

const SIZE = {
  complexity: ['error', 8],
  'max-depth': ['error', 2],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'no-nested-ternary': 'error',
};

/** Packages that are adapters around libraries, not engines. */
const ADAPTERS = ['packages/office/**', 'packages/testkit/**'];

export default tseslint.config(
  {
    name: 'sanyi/everywhere',
    ignores: ['**/dist/', 'var/', 'coverage/', 'test-results/', '**/fixtures/'],
  },
  {
    // A comment cannot switch a rule off: mend the code, or change the rule here for everyone.
    name: 'sanyi/no-exceptions',
    linterOptions: { noInlineConfig: true },
  },
  { name: 'sanyi/scripts', files: ['scripts/**/*.js', '*.{js,cjs}'], rules: SIZE },
  {
    name: 'sanyi/source',
    files: ['{packages,apps}/*/src/**/*.{ts,tsx}', '{bench,e2e}/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // One program for all: each file is parsed and typed once.
        project: ['tsconfig.lint.json'],
      },
    },
    rules: {
      ...SIZE,
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        {
          selector: 'ExportAllDeclaration',
          message: 'List the names: index.ts is the front door.',
        },
      ],
    },
  },
  {
    name: 'sanyi/engines',
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', ...ADAPTERS],
    rules: {
      'no-restricted-globals': noGlobals([...IMPURE, ...COLUMNS]),
      'no-restricted-properties': ['error', ...IMPURE_MEMBERS],
      // `/// <reference types="node" />` would give an engine what its tsconfig withholds.
      '@typescript-eslint/triple-slash-reference': [
        'error',
        { lib: 'never', path: 'never', types: 'never' },
      ],
    },
  },
  {
    name: 'sanyi/pages',
    files: ['apps/*/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Hot loops: the one kind of file where lint allows length, typed arrays and mutation (docs/architecture.md).
    name: 'sanyi/columns',
    files: ['packages/*/src/**/*.columns.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 120 }],
      complexity: 'off',
      'max-depth': 'off',
      'no-restricted-globals': noGlobals(IMPURE),
    },
  },
  {
    // A front door is a sorted list of names and nothing else: a flat list may be long.
    name: 'sanyi/front-doors',
    files: ['packages/*/src/index.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'sanyi/tests',
    files: ['**/*.test.{ts,tsx}', '{bench,e2e}/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/require-await': 'off' },
  },
);
