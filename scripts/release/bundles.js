// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { buildCli, REQUIRE_BANNER } from '../build-cli.js';
import { buildServer } from '../build-server.js';
import { NATIVE } from './platforms.js';

/** What `pg` looks for and does without. */
const OPTIONAL = ['pg-native'];

const RELEASE = {
  target: 'node24',
  metafile: true,
  // The maps name the sources, which a reader of a stack trace needs, and leave their text out.
  sourcesContent: false,
  minify: false,
};

/**
 * Builds server, command, web and desk into `app` as they stand in the repository: what finds its neighbours there finds
 * them here. Answers every module that went in, by path from `root`.
 */
export async function buildBundles(root, app) {
  const server = await buildServer({
    ...RELEASE,
    outdir: path.join(app, 'apps/server/dist'),
    plugins: [],
    external: [...Object.keys(NATIVE), ...OPTIONAL],
    banner: REQUIRE_BANNER,
  });
  const cli = await buildCli({ ...RELEASE, outdir: path.join(app, 'apps/cli/dist') });
  for (const { metafile } of [server, cli]) refuseStrangers(metafile);
  const pages = [];
  for (const name of ['web', 'desk']) {
    pages.push(...(await buildPages(path.join(root, 'apps', name), path.join(app, 'apps', name))));
  }
  return [
    ...Object.keys(server.metafile.inputs),
    ...Object.keys(cli.metafile.inputs),
    ...pages.map((file) => path.relative(root, file)),
  ].map((file) => file.replaceAll('\\', '/'));
}

/** A package that stays outside and is not known to would be missing on the other machine. */
function refuseStrangers({ outputs }) {
  const known = new Set([...builtinModules, ...Object.keys(NATIVE), ...OPTIONAL]);
  const strangers = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path: name }) => external && !known.has(name.replace(/^node:/, '')))
    .map(({ path: name }) => name);
  if (strangers.length > 0) {
    throw new Error(
      `not bundled, and not in NATIVE of scripts/release/platforms.js: ${[...new Set(strangers)].join(', ')}`,
    );
  }
}

async function buildPages(source, target) {
  // What an earlier build left there is not part of this one.
  rmSync(path.join(source, 'dist'), { recursive: true, force: true });
  const modules = new Set();
  const watcher = () => ({
    name: 'modules-that-go-in',
    moduleParsed: ({ id }) => {
      modules.add(id.replace(/^\0+/, '').replace(/\?.*$/, ''));
    },
  });
  await viteBuild({
    root: source,
    configFile: path.join(source, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [watcher()],
  });
  mkdirSync(target, { recursive: true });
  cpSync(path.join(source, 'dist'), path.join(target, 'dist'), { recursive: true });
  return [...modules].filter((id) => path.isAbsolute(id));
}
