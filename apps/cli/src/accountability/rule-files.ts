// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DataFault,
  type HolidayFile,
  type LampScheme,
  readHolidayFile,
  readLampScheme,
} from '@sanyi/accountability';
import { type Result, type WorkCalendar, workCalendar } from '@sanyi/kernel';
import { publishedWorkday } from '@sanyi/office';
import { parse } from 'yaml';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';

/** The project's calendar: data/holidays, and the library for other years. @throws Failure where a table is faulty */
export function projectCalendar(): WorkCalendar {
  const folder = path.join(dataFolder(), 'holidays');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return workCalendar(
    files.map((file): HolidayFile => sound(path.join(folder, file), readHolidayFile)),
    publishedWorkday,
  );
}

/** A lamp scheme: one of data/lamps by name, or a file. @throws Failure where it is not there or faulty */
export function lampScheme(nameOrFile: string): LampScheme {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrFile);
  const file = isName ? path.join(dataFolder(), 'lamps', `${nameOrFile}.yaml`) : nameOrFile;
  return sound(file, readLampScheme);
}

/** What a YAML or JSON file holds. @throws Failure with the first faults, each with its path */
export function sound<T>(
  file: string,
  read: (value: unknown) => Result<T, readonly DataFault[]>,
): T {
  const answer = read(parsed(file));
  if (answer.ok) return answer.value;
  const lines = answer.error.slice(0, SHOWN).map(faultInWords);
  throw new Failure(
    EXIT.badInput,
    `“${file}”有 ${answer.error.length} 处不能接受:${lines.join(' ')}`,
  );
}

const SHOWN = 10;

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new Failure(EXIT.noInput, `找不到文件“${file}”。请检查路径。`);
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new Failure(EXIT.badInput, `读不了“${file}”(${why})。请给出 YAML 或 JSON 文件。`);
  }
}

const FAULT_WORDS: Readonly<Record<DataFault['code'], string>> = {
  missing: '没有写',
  'unknown-field': '没有这个字段',
  'not-text': '不是文字',
  'not-a-number': '不是这样的数',
  'not-a-day': '不是日期',
  'not-a-list': '不是列表',
  'not-a-record': '不是一组字段',
  'not-allowed': '不能这样写',
  duplicate: '重复',
  contradiction: '前后矛盾',
};

const faultInWords = ({ code, path: place, found, expected }: DataFault): string =>
  `${place === '' ? '文件' : place}:${FAULT_WORDS[code]}${found === '' ? '' : `(${found})`},应为 ${expected}。`;
