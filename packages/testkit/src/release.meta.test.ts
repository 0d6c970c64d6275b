// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from './repository.js';

// The parts of `npm run release` by themselves; the whole is proved by the suite `release`.

interface Fault {
  readonly code: string;
  readonly file: string;
  readonly list: string;
}

interface Verify {
  readonly writeSums: (folder: string) => void;
  readonly faultsOf: (folder: string) => readonly Fault[];
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly integrity: string | null;
}

interface Component {
  readonly 'bom-ref': string;
  readonly licenses?: unknown;
  readonly purl?: string;
  readonly hashes?: readonly { readonly content: string }[];
}

interface Parts extends Verify {
  readonly packagesOf: (given: unknown) => readonly Entry[];
  readonly billOfMaterials: (given: unknown) => {
    readonly serialNumber: string;
    readonly components: readonly Component[];
  };
  readonly platformOf: (file: string) => string | undefined;
}

const names = ['verify', 'inventory', 'sbom', 'machine-code'];
const parts = await Promise.all(
  names.map((name) => import(new URL(`../../../scripts/release/${name}.js`, import.meta.url).href)),
);
const { writeSums, faultsOf, packagesOf, billOfMaterials, platformOf } = Object.assign(
  {},
  ...(parts as object[]),
) as Parts;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-parts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const put = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};

describe('sums', () => {
  beforeEach(() => {
    put('a.txt', 'abc');
    put('below/b.bin', Buffer.from([0, 255, 10]));
    symlinkSync('b.bin', path.join(folder, 'below/link'));
    writeSums(folder);
  });
  const codes = (): string[] => faultsOf(folder).map(({ code, file }) => `${code} ${file}`);

  test('nothing is wrong with what was summed, and data may come beside it', () => {
    put('var/pg/PG_VERSION', '18');
    expect(codes()).toEqual([]);
  });

  test.each([
    ['one bit', () => put('below/b.bin', Buffer.from([0, 254, 10])), 'changed below/b.bin'],
    ['a file more', () => put('more.txt', ''), 'unknown more.txt'],
    [
      'a file less',
      () => {
        rmSync(path.join(folder, 'a.txt'));
      },
      'missing a.txt',
    ],
    [
      'a link that leads nowhere',
      () => {
        rmSync(path.join(folder, 'below/link'));
        symlinkSync('nothing', path.join(folder, 'below/link'));
      },
      'changed below/link',
    ],
  ])('%s is found by both lists', (_, change, fault) => {
    change();
    const found = codes();
    expect(found.filter((words) => words === fault)).toHaveLength(2);
  });

  test('a list that is gone is no whole folder', () => {
    rmSync(path.join(folder, 'SM3SUMS.txt'));
    expect(codes()).toContain('missing SM3SUMS.txt');
  });
});

describe('packages of a release', () => {
  const lock = {
    packages: {
      'apps/x': { dependencies: { '@sanyi/k': '*', a: '1' }, devDependencies: { t: '1' } },
      'packages/k': { dependencies: { b: '1' } },
      'node_modules/@sanyi/k': { link: true, resolved: 'packages/k' },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/b': { version: '1.0.0', license: 'MIT', dependencies: { a: '1' } },
      'node_modules/@s/n': { version: '3.0.0', integrity: 'sha512-AAAA' },
      'node_modules/t': { version: '9.0.0', license: 'MIT' },
    },
  };
  const found = (modules: readonly string[], native: readonly string[] = []): string[] =>
    packagesOf({ lock, modules, apps: ['apps/x'], native }).map(
      ({ name, version }) => `${name}@${version}`,
    );

  test('are what is declared, in turn and by place, without tools and without our own', () => {
    expect(found([])).toEqual(['a@1.0.0', 'b@1.0.0', 'b@2.0.0']);
  });

  test('and what was bundled or stays beside the bundle', () => {
    expect(found(['node_modules/t/lib/x.js', 'packages/k/src/i.ts'], ['@s/n'])).toEqual([
      '@s/n@3.0.0',
      'a@1.0.0',
      'b@1.0.0',
      'b@2.0.0',
      't@9.0.0',
    ]);
  });

  test('a module that no lock file knows stops the release', () => {
    expect(() => found(['node_modules/stranger/x.js'])).toThrow('node_modules/stranger');
  });
});

describe('bill of materials', () => {
  const bill = (license: string | null) =>
    billOfMaterials({
      version: '1.2.3',
      platform: 'linux-x64',
      moment: '2026-11-22T00:00:00.000Z',
      packages: [{ name: '@s/n', version: '3.0.0', license, integrity: 'sha512-AP8=' }],
      postgres: '18.4',
      libraries: [{ file: 'libz.so.1', work: 'zlib', license: 'Zlib', sha256: '00' }],
    });

  test.each([
    ['MIT', [{ license: { id: 'MIT' } }]],
    ['(MIT OR GPL-3.0-or-later)', [{ expression: '(MIT OR GPL-3.0-or-later)' }]],
    ['MIT/X11', [{ license: { name: 'MIT/X11' } }]],
    [null, undefined],
  ])('licence %s', (license, wanted) => {
    const [component] = bill(license).components;
    expect(component?.licenses).toEqual(wanted);
    expect(component).toMatchObject({
      purl: 'pkg:npm/%40s/n@3.0.0',
      hashes: [{ content: '00ff' }],
    });
  });

  test('the same contents have the same number, others another', () => {
    const { serialNumber } = bill('MIT');
    expect(serialNumber).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
    );
    expect(bill('MIT').serialNumber).toBe(serialNumber);
    expect(bill('ISC').serialNumber).not.toBe(serialNumber);
  });
});

describe('machine code', () => {
  const elf = (machine: number): Buffer => {
    const head = Buffer.alloc(64);
    head.write('\x7fELF', 'latin1');
    head.writeUInt16LE(machine, 18);
    return head;
  };
  const pe = (machine: number): Buffer => {
    const head = Buffer.alloc(256);
    head.write('MZ', 'latin1');
    head.writeUInt32LE(128, 0x3c);
    head.write('PE\0\0', 128, 'latin1');
    head.writeUInt16LE(machine, 132);
    return head;
  };

  test.each([
    ['ELF x86-64', elf(0x3e), 'linux-x64'],
    ['ELF AArch64', elf(0xb7), 'linux-arm64'],
    ['ELF of another machine', elf(0x28), 'another ELF'],
    ['PE x86-64', pe(0x8664), 'win-x64'],
    ['text', Buffer.from('MZ, said the text'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, bytes, platform) => {
    expect(platformOf(put('program', bytes))).toBe(platform);
  });
});

describe('ways to install', () => {
  test('the image starts from node:24-slim by name only, runs as nobody special and watches its health', () => {
    const lines = textOf('Dockerfile').split('\n');
    const bases = lines.filter((line) => line.startsWith('FROM '));
    expect(bases.length).toBeGreaterThan(1);
    expect(bases.every((line) => /^FROM node:24-slim(?: AS \w+)?$/.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
    expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  test('what the image is built from, data and secrets are not', () => {
    expect(textOf('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['**/node_modules', '**/dist', 'var', '.git']),
    );
  });

  test.each(['User=sanyi', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'KillMode=mixed'])(
    'the unit says %s',
    (line) => {
      expect(textOf('packaging/sanyi.service').split('\n')).toContain(line);
    },
  );

  test('the program that verifies needs nothing but Node', () => {
    const imports = [...textOf('scripts/release/verify.js').matchAll(/from '([^']+)'/g)];
    expect(
      imports.map(([, name = '']) => name).filter((name) => !name.startsWith('node:')),
    ).toEqual([]);
    expect(createHash('sm3').update('abc').digest('hex').slice(0, 8)).toBe('66c7f0f4');
  });
});
