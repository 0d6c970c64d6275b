// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  describeCellFault,
  describeWorkbookRefusal,
  readRegistryWorkbook,
  type UserRegistry,
} from '@sanyi/office';
import {
  type CellFault,
  readUserInstitutions,
  readUserUnits,
  type Registry,
  registryFrom,
  withUnits,
} from '@sanyi/registry';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';

/**
 * The registry of data/registry, with the units of a user's workbook where one is named.
 *
 * @throws Failure in one line
 */
export async function loadRegistry(userFile?: string): Promise<Registry> {
  const folder = path.join(dataFolder(), 'registry');
  const read = registryFrom((file) => textOf(path.join(folder, file)));
  if (!read.ok) throw faulty(read.error);
  if (userFile === undefined) return read.value;
  const { units } = await readUserRegistry(userFile, read.value);
  return withUnits(read.value, units);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failure(
      EXIT.noInput,
      `找不到登记库文件“${file}”。请确认 data 文件夹完整,或用 SANYI_DATA 指明它在哪里。`,
    );
  }
}

/** Units and institutions of a user's workbook. @throws Failure that names the first faulty cells */
export async function readUserRegistry(file: string, registry: Registry): Promise<UserRegistry> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure(EXIT.noInput, `找不到或读不了文件“${file}”。请检查路径和权限。`);
  });
  const rows = await readRegistryWorkbook(new Uint8Array(bytes));
  if (!rows.ok) throw new Failure(EXIT.badInput, `“${file}”${describeWorkbookRefusal(rows.error)}`);
  const { letters } = rows.value;
  const units = readUserUnits(rows.value.units, registry);
  const institutions = readUserInstitutions(rows.value.institutions, registry.regions);
  if (!units.ok) throw faulty(units.error, letters);
  if (!institutions.ok) throw faulty(institutions.error, letters);
  return { units: units.value, institutions: institutions.value };
}

const SHOWN = 20;

function faulty(faults: readonly CellFault[], letters?: ReadonlyMap<string, string>): Failure {
  const lines = faults.slice(0, SHOWN).map((one) => describeCellFault(one, letters));
  const more = faults.length > SHOWN ? ` 还有 ${faults.length - SHOWN} 处。` : '';
  return new Failure(EXIT.badInput, `${faults.length} 处不能接受:${lines.join(' ')}${more}`);
}
