// SPDX-License-Identifier: Apache-2.0

/**
 * The packages of npm that a release holds, sorted by name: those whose modules were bundled, those that our apps declare
 * (with all they need in turn), and the native ones. Each as the lock file knows it: `{ key, name, version, license,
 * integrity }`, `key` being the path where npm installs it.
 *
 * @throws where a module or a name is not in the lock file
 */
export function packagesOf({ lock, modules, apps, native }) {
  const bundled = modules.filter((file) => file.includes('node_modules/')).map(keyOf);
  const declared = apps.flatMap((app) => closure(lock, app));
  const keys = new Set([...bundled, ...declared, ...native.map((name) => `node_modules/${name}`)]);
  // One version may lie in several places; it is one package.
  const entries = new Map(
    [...keys]
      .map((key) => entryOf(lock, key))
      .map((entry) => [`${entry.name}@${entry.version}`, entry]),
  );
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`, innermost package. */
function keyOf(file) {
  const [key] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [''];
  return key;
}

function entryOf(lock, key) {
  const entry = lock.packages[key];
  if (entry === undefined) throw new Error(`${key} is not in package-lock.json: npm ci`);
  const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { version, license = null, integrity = null } = entry;
  return { key, name, version, license, integrity };
}

/** What a workspace needs to run, in turn; what npm may leave out and our own packages are not in it. */
function closure(lock, app) {
  const seen = new Set([app]);
  for (const at of seen) {
    // A set that grows is walked to its new end.
    for (const key of needsOf(lock, at)) seen.add(key);
  }
  return [...seen].filter((key) => key.includes('node_modules/'));
}

function needsOf(lock, at) {
  const { dependencies = {} } = lock.packages[at] ?? {};
  return Object.keys(dependencies)
    .map((name) => resolve(lock, at, name))
    .map((key) => (lock.packages[key].link ? lock.packages[key].resolved : key));
}

/** Where Node finds `name` from a package: beside it, then ever further out. */
function resolve(lock, from, name) {
  let place = from;
  for (;;) {
    const key = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (lock.packages[key] !== undefined) return key;
    if (place === '') throw new Error(`${name}, needed by ${from}, is not in package-lock.json`);
    const outer = place.lastIndexOf('/node_modules/');
    place = outer === -1 ? '' : place.slice(0, outer);
  }
}
