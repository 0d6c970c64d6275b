// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, without a slash at its end. */
export const ROOT: string = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** Every file a commit may hold, as sorted paths from the root with `/`: what .gitignore names is left out. */
export function repositoryFiles(root: string = ROOT): string[] {
  const ignored = ignoredBy(readFileSync(path.join(root, '.gitignore'), 'utf8'));
  return walk(root, '', ignored).sort();
}

/** The files whose path matches. */
export const filesLike = (pattern: RegExp): string[] =>
  repositoryFiles().filter((file) => pattern.test(file));

/** The text of a file of the repository. */
export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What a JSON file of the repository holds. */
export const jsonOf = (file: string): unknown => JSON.parse(textOf(file));

/** Whether a path from the root names a file or folder. */
export const isThere = (file: string): boolean => existsSync(path.join(ROOT, file));

function walk(root: string, folder: string, ignored: (name: string) => boolean): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !ignored(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(root, file, ignored) : [file];
    });
}

/** Understands what our .gitignore uses, `name/` and `*.ending`, and refuses anything else rather than misread it. */
function ignoredBy(text: string): (name: string) => boolean {
  const patterns = ['.git', ...text.split('\n').filter((line) => line !== '')];
  const unread = patterns.find((pattern) => !/^(?:\*\.)?[\w.-]+\/?$/.test(pattern));
  if (unread !== undefined) throw new Error(`.gitignore: cannot read the pattern ${unread}`);
  const names = new Set(patterns.map((pattern) => pattern.replace(/\/$/, '')));
  return (name) => names.has(name) || names.has(`*${path.extname(name)}`);
}
