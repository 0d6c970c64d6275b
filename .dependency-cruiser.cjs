// SPDX-License-Identifier: Apache-2.0
/** Who may import whom. `comment` says what to do instead: the message is the documentation. */
// A package is an engine unless it is named here: a new one is guarded from its first file.
const ENGINE = '(?!(?:kernel|office|contract|testkit)/)([^/]+)';
// Tests, and what tests share.
const TEST = '\\.test\\.tsx?$|/testing/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or hide a third. Extract it.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engines-are-pure',
      severity: 'error',
      comment:
        'An engine takes its facts as arguments. Do the reading and writing in apps/ or packages/office and pass the result in.',
      from: { path: ['^packages/kernel/src/', `^packages/${ENGINE}/src/`], pathNot: TEST },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-bundled',
          'npm-dev',
          'npm-no-pkg',
          'npm-optional',
          'npm-peer',
        ],
      },
    },
    {
      name: 'engines-stand-alone',
      severity: 'error',
      comment:
        'Engines share only kernel, registry and parameters. To combine two engines, call both from a use case in apps/.',
      from: { path: `^packages/${ENGINE}/src/`, pathNot: TEST },
      to: { path: '^packages/', pathNot: '^packages/(kernel|registry|parameters|$1)/' },
    },
    {
      name: 'kernel-knows-nobody',
      severity: 'error',
      comment: 'The kernel is the floor of the house: what it needs from above belongs above.',
      from: { path: '^packages/kernel/src/', pathNot: TEST },
      to: { path: '^packages/(?!kernel/)' },
    },
    {
      name: 'packages-do-not-know-apps',
      severity: 'error',
      comment: 'Packages are used by apps, never the other way round.',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-stand-alone',
      severity: 'error',
      comment: 'What two apps share belongs in a package.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-talks-contract',
      severity: 'error',
      comment:
        'The web knows the HTTP contract and nothing behind it. Add what is missing to packages/contract.',
      from: { path: '^apps/web/' },
      to: { path: '^(packages/(?!contract/)|apps/server/)' },
    },
    {
      name: 'office-runs-anywhere',
      severity: 'error',
      comment:
        'packages/office runs in the browser and in Node: take bytes as Uint8Array, leave files to the caller.',
      from: { path: '^packages/office/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'testkit-in-tests-only',
      severity: 'error',
      comment: 'Helpers for tests stay out of what we ship.',
      from: { path: '^(packages|apps)/(?!testkit/)', pathNot: TEST },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment:
        'Import a package by its name. If its index does not export what you need, ask whether it should.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'packages-by-name',
      severity: 'error',
      comment:
        'A path into another package goes round its package.json. Import it as @sanyi/<name>.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      comment: 'Add it to this package’s package.json, or do without.',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: TEST },
      // Vite's own suffixes (`./x.js?worker`) resolve nowhere else; the build fails where the file is missing.
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'],
        pathNot: '^\\.[^?]*\\?(raw|url|worker)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own output only: a plain `dist/` would also hide every npm package that ships from one.
    exclude: { path: ['^(packages|apps)/[^/]+/dist/', '^(packages|apps)/[^/]+/src/.*fixtures/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
    combinedDependencies: false,
  },
};
