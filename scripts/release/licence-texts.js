// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const TEXT = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const LINE = '='.repeat(100);

/** Every work in the folder with its licence, and the text that its package carries. */
export function licenceTexts({ root, folder, packages, bill }) {
  const named = packages.map((entry) =>
    chapter(
      `${entry.name} ${entry.version} · ${entry.license ?? '包内没有写明许可 (no licence named)'}`,
      textsOf(placesOf(entry, root, folder)),
    ),
  );
  const libraries = bill.components
    .filter((component) => component.purl === undefined)
    .map(
      ({ name, description = '', licenses = [] }) => `${name}  ${words(licenses)}  ${description}`,
    );
  return [
    '本安装包中的第三方作品及其许可。sbom.cdx.json 以 CycloneDX 1.5 给出同一清单。',
    chapter('PostgreSQL and the libraries beside it', [libraries.join('\n')]),
    ...named,
    '',
  ].join('\n\n');
}

const words = (licenses) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(', ');

const chapter = (title, texts) => [LINE, title, LINE, ...texts].join('\n');

/** Where a package lies: in the release itself, or where the bundle took it from. */
function placesOf({ key, name }, root, folder) {
  if (key === null) return [path.join(folder, 'node')];
  const shipped = path.join(folder, 'app/node_modules', name);
  return [shipped, path.join(root, key)].filter((place) => existsSync(place)).slice(0, 1);
}

function textsOf(places) {
  const texts = places.flatMap((place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map(({ name }) => readFileSync(path.join(place, name), 'utf8').trim()),
  );
  return texts.length > 0 ? texts : ['（包内没有许可全文。）'];
}
