// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LampScheme, readHolidayFile, readLampScheme } from '@sanyi/accountability';
import { type WorkCalendar, workCalendar } from '@sanyi/kernel';
import { parse } from 'yaml';
import { ROOT } from './repository.js';

const dataOf = (file: string): unknown =>
  parse(readFileSync(path.join(ROOT, 'data', file), 'utf8'));

/** A scheme of data/lamps. @throws where it is faulty */
export function projectLamps(name = 'standard'): LampScheme {
  const read = readLampScheme(dataOf(`lamps/${name}.yaml`));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The calendar of data/holidays, without a library behind it. @throws where a table is faulty */
export function projectCalendar(): WorkCalendar {
  return workCalendar(
    [2026, 2027].map((year) => {
      const read = readHolidayFile(dataOf(`holidays/${year}.yaml`));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return read.value;
    }),
  );
}
