// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Libraries that come with the embedded PostgreSQL and are not its own: file name → work and licence. */
const WORKS = [
  [/^(?:lib)?(?:crypto|ssl)[.-]/, 'openssl', { so: 'OpenSSL', dll: 'Apache-2.0' }],
  [/^(?:lib)?icu/, 'icu', 'Unicode-3.0'],
  [/^lib(?:xml2|exslt|xslt)[.-]/, 'libxml2 and libxslt', 'MIT'],
  [/^lib(?:z|zlib1?)\.|^zlib/, 'zlib', 'Zlib'],
  [/^liblzma/, 'xz (liblzma)', '0BSD'],
  [/^libossp-uuid|^uuid-ossp/, 'OSSP uuid', 'MIT'],
  [/^libcurl/, 'curl', 'curl'],
  [/^(?:lib)?lz4/, 'lz4', 'BSD-2-Clause'],
  [/^libzstd/, 'zstd', 'BSD-3-Clause'],
  [/^libiconv/, 'libiconv', 'LGPL-2.1-or-later'],
  [/^libintl/, 'gettext (libintl)', 'LGPL-2.1-or-later'],
  [/^libwinpthread/, 'winpthreads (mingw-w64)', 'MIT'],
  [
    /^(?:vcruntime|msvcp|concrt)/,
    'Microsoft Visual C++ runtime',
    'LicenseRef-Microsoft-VC-Runtime',
  ],
  [/^wx(?:base|msw)/, 'wxWidgets', 'LGPL-2.0-or-later WITH WxWindows-exception-3.1'],
  [/^lib(?:ecpg|pg|pq)/, 'postgresql', 'PostgreSQL'],
];

/** PostgreSQL's own modules stand in `lib` on Windows, in `lib/postgresql` elsewhere: they are part of it. */
const PLACES = { so: 'lib', dll: 'bin' };

/**
 * The shared libraries that lie beside PostgreSQL's programs, `[{ file, work, license, sha256 }]`: what a reader of a
 * vulnerability report looks for.
 *
 * @throws for a file whose work is not known here
 */
export function librariesOf(native, windows) {
  const kind = windows ? 'dll' : 'so';
  const folder = path.join(native, PLACES[kind]);
  return readdirSync(folder)
    .filter((file) => (windows ? /\.dll$/i : /\.so(?:\.|$)/).test(file))
    .filter((file) => lstatSync(path.join(folder, file)).isFile())
    .sort()
    .map((file) => ({ file, ...workOf(file, kind), sha256: sha256(path.join(folder, file)) }));
}

function workOf(file, kind) {
  const found = WORKS.find(([pattern]) => pattern.test(file.toLowerCase()));
  if (found === undefined) {
    throw new Error(`${file}: add its work and licence to scripts/release/native-libraries.js`);
  }
  const [, work, license] = found;
  return { work, license: typeof license === 'string' ? license : license[kind] };
}

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
