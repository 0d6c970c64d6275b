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
  const declared = apps.flatMap((app) => [...closure(lock, app)]);
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
  const found = new Set();
  const ours = new Set([app]);
  const open = [app];
  while (open.length > 0) {
    const at = open.pop();
    for (const name of Object.keys(lock.packages[at]?.dependencies ?? {})) {
      const key = resolve(lock, at, name);
      const target = lock.packages[key].link ? lock.packages[key].resolved : key;
      if (found.has(target) || ours.has(target)) continue;
      (target === key ? found : ours).add(target);
      open.push(target);
    }
  }
  return found;
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
