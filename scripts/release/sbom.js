// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/**
 * The bill of materials of a release as CycloneDX 1.5: Sanyi itself, every package of npm, Node, PostgreSQL and the
 * libraries beside it. The same release always gives the same bytes.
 */
export function billOfMaterials({ version, platform, moment, packages, postgres, libraries }) {
  const components = [
    ...packages.map(packageComponent),
    {
      type: 'application',
      'bom-ref': `postgresql@${postgres}`,
      name: 'postgresql',
      version: postgres,
      licenses: [{ license: { id: 'PostgreSQL' } }],
      cpe: `cpe:2.3:a:postgresql:postgresql:${postgres}:*:*:*:*:*:*:*`,
    },
    ...libraries.map(libraryComponent),
  ];
  const self = `sanyi@${version}`;
  const refs = components.map((component) => component['bom-ref']);
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: moment,
      component: {
        type: 'application',
        'bom-ref': self,
        name: 'sanyi',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
        properties: [{ name: 'sanyi:platform', value: platform }],
      },
    },
    components,
    dependencies: [{ ref: self, dependsOn: refs }],
  };
  return { ...document, serialNumber: serialOf(JSON.stringify(document)) };
}

function packageComponent({ name, version, license, integrity }) {
  const slash = name.indexOf('/');
  const scope = slash === -1 ? {} : { group: name.slice(0, slash) };
  return {
    type: 'library',
    'bom-ref': `npm:${name}@${version}`,
    ...scope,
    name: name.slice(slash + 1),
    version,
    ...licenses(license),
    ...hashes(integrity),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

const libraryComponent = ({ file, work, license, sha256 }) => ({
  type: 'library',
  'bom-ref': `file:${file}`,
  name: file,
  description: `part of ${work}, shipped beside PostgreSQL`,
  ...licenses(license),
  hashes: [{ alg: 'SHA-256', content: sha256 }],
});

/** Nothing is made up: a package that names no licence has none here, and NOTICE says so. */
function licenses(license) {
  if (license === null) return {};
  if (/[ ()]/.test(license)) return { licenses: [{ expression: license }] };
  const known = /^(?!LicenseRef-)[\w.+-]+$/.test(license);
  return { licenses: [{ license: known ? { id: license } : { name: license } }] };
}

function hashes(integrity) {
  if (!integrity?.startsWith('sha512-')) return {};
  const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { hashes: [{ alg: 'SHA-512', content }] };
}

/** A UUID of version 8 (made from content). */
function serialOf(text) {
  const digits = createHash('sha256').update(text).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `a${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')}`;
}
