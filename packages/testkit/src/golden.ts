// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder of cases worked by hand, `golden/` at the root of the repository. */
const FOLDER = new URL('../../../golden/', import.meta.url);

/** Cases worked by hand from an official text. The caller names the shape; a wrong shape fails its test. */
export function goldenCases<T>(name: string): T[] {
  return parse(goldenText(`${name}.yaml`)) as T[];
}

/** The text of a file in `golden/`. */
export const goldenText = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The path of a folder in `golden/`. */
export const goldenFolder = (name: string): string => fileURLToPath(new URL(name, FOLDER));
