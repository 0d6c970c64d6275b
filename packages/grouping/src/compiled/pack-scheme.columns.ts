// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { utf8Bytes, utf8Text } from '../csv/utf8.columns.js';
import { list, misshape, number, oneOf, row, table, text } from '../scheme/shape.js';
import type { CompiledScheme, Entry } from './compiled-scheme.js';

/** First bytes of a compiled scheme file; the number is that of the layout. */
const MAGIC = 'SANYI-SCHEME-2\n';

/** Every array begins at a multiple of 8 bytes, so that it can be read in place. */
const ALIGN = 8;

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** 编译后的方案文件: a header in JSON, then the columns of numbers as they lie in memory (little-endian). */
export function packScheme(scheme: CompiledScheme): Uint8Array {
  const columns = Object.entries(columnsOf(scheme));
  const { id, title, diagnosisCodes, procedureCodes, diagnosisMap, procedureMap } = scheme;
  const header: Header = {
    ...{ id, title, diagnosisCodes, procedureCodes, diagnosisMap, procedureMap },
    leavingCodes: scheme.leavingCodes,
    entries: scheme.entries,
    drgCodes: scheme.drgCodes,
    from: scheme.validity.from ?? '',
    to: scheme.validity.to ?? '',
    words: scheme.gates.words,
    diagnosisCount: scheme.tests.diagnosisCount,
    diagnosisWords: scheme.tests.diagnosisWords,
    procedureWords: scheme.tests.procedureWords,
    lengths: Object.fromEntries(columns.map(([name, column]) => [name, column.length])),
  };
  const json = utf8Bytes(JSON.stringify(header));
  const start = aligned(MAGIC.length + 4 + json.length);
  const size = columns.reduce((sum, [, column]) => sum + aligned(column.byteLength), start);
  const bytes = new Uint8Array(size);
  bytes.set(utf8Bytes(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true);
  bytes.set(json, MAGIC.length + 4);
  let at = start;
  for (const [, column] of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += aligned(column.byteLength);
  }
  return bytes;
}

export interface NotACompiledScheme {
  readonly code: 'not-a-compiled-scheme';
  readonly reason: 'other-file' | 'damaged';
}

/** A compiled scheme from its file's bytes. */
export function unpackScheme(bytes: Uint8Array): Result<CompiledScheme, NotACompiledScheme> {
  if (utf8Text(bytes, 0, Math.min(MAGIC.length, bytes.length)) !== MAGIC) {
    return err({ code: 'not-a-compiled-scheme', reason: 'other-file' });
  }
  const own = bytes.byteOffset === 0 ? bytes : bytes.slice();
  const length =
    own.length < MAGIC.length + 4 ? 0 : new DataView(own.buffer).getUint32(MAGIC.length, true);
  const header = headerOf(utf8Text(own, MAGIC.length + 4, MAGIC.length + 4 + length));
  const columns = columnReader(own, aligned(MAGIC.length + 4 + length), header?.lengths ?? {});
  if (header === undefined || columns.needed > own.length) {
    return err({ code: 'not-a-compiled-scheme', reason: 'damaged' });
  }
  return ok(assemble(header, columns));
}

interface Header extends Pick<
  CompiledScheme,
  | 'id'
  | 'title'
  | 'diagnosisCodes'
  | 'procedureCodes'
  | 'diagnosisMap'
  | 'procedureMap'
  | 'leavingCodes'
  | 'drgCodes'
> {
  readonly entries: readonly Entry[];
  /** First and last day of discharge; empty where not stated. */
  readonly from: string;
  readonly to: string;
  readonly words: number;
  readonly diagnosisCount: number;
  readonly diagnosisWords: number;
  readonly procedureWords: number;
  readonly lengths: Readonly<Record<string, number>>;
}

const HEADER = row({
  id: text,
  title: text,
  diagnosisCodes: list(text),
  procedureCodes: list(text),
  diagnosisMap: table(text),
  procedureMap: table(text),
  leavingCodes: list(text),
  drgCodes: list(text),
  from: text,
  to: text,
  entries: list(row({ status: oneOf('GROUPED', 'AMBIGUOUS_QY'), mdc: text, adrg: text })),
  words: number,
  diagnosisCount: number,
  diagnosisWords: number,
  procedureWords: number,
  lengths: table(number),
});

function headerOf(json: string): Header | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return isHeader(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isHeader = (parsed: unknown): parsed is Header => misshape(parsed, HEADER) === undefined;

const aligned = (length: number): number => Math.ceil(length / ALIGN) * ALIGN;

/** The columns of a scheme by name, in file order. */
const columnsOf = ({ gates, tests, drgs, severity }: CompiledScheme): Record<string, Column> => ({
  diagnosisRow: gates.diagnosisRow,
  diagnosisBits: gates.diagnosisBits,
  procedureRow: gates.procedureRow,
  procedureBits: gates.procedureBits,
  sexBits: gates.sexBits,
  testEntryFrom: tests.entryFrom,
  testKind: tests.kind,
  testArgument: tests.argument,
  diagnosisLists: tests.diagnosisLists,
  procedureLists: tests.procedureLists,
  valid: tests.valid,
  procedureClasses: tests.procedureClasses,
  needFrom: tests.needFrom,
  need: tests.need,
  bodyParts: tests.bodyParts,
  bodyPartsAtLeast: tests.bodyPartsAtLeast,
  rangeOf: tests.rangeOf,
  rangeBounds: tests.rangeBounds,
  leavingSets: tests.leavingSets,
  drgEntryFrom: drgs.entryFrom,
  drgEntryOf: drgs.entryOf,
  drgCode: drgs.code,
  drgLevel: drgs.level,
  drgTestFrom: drgs.testFrom,
  mccTable: severity.mccTable,
  ccTable: severity.ccTable,
  excludedFrom: severity.excludedFrom,
  excluded: severity.excluded,
});

/** Reads columns one after another; they must be asked for in file order. */
interface ColumnReader {
  readonly u8: (name: string) => Uint8Array;
  readonly u32: (name: string) => Uint32Array;
  readonly i32: (name: string) => Int32Array;
  readonly f64: (name: string) => Float64Array;
  /** Bytes the file must have for all columns its header names. */
  readonly needed: number;
}

const WIDTHS: Readonly<Record<string, number>> = {
  testKind: 1,
  valid: 1,
  rangeOf: 1,
  drgLevel: 1,
  rangeBounds: 8,
};

function columnReader(
  bytes: Uint8Array,
  start: number,
  lengths: Readonly<Record<string, number>>,
): ColumnReader {
  const from = new Map<string, number>();
  let at = start;
  for (const [name, length] of Object.entries(lengths)) {
    from.set(name, at);
    at += aligned(length * (WIDTHS[name] ?? 4));
  }
  const place = (name: string): readonly [ArrayBufferLike, number, number] => [
    bytes.buffer,
    from.get(name) ?? 0,
    lengths[name] ?? 0,
  ];
  return {
    u8: (name) => new Uint8Array(...place(name)),
    u32: (name) => new Uint32Array(...place(name)),
    i32: (name) => new Int32Array(...place(name)),
    f64: (name) => new Float64Array(...place(name)),
    needed: at,
  };
}

function assemble(header: Header, { u8, u32, i32, f64 }: ColumnReader): CompiledScheme {
  const { words, diagnosisCount, diagnosisWords, procedureWords } = header;
  return {
    id: header.id,
    title: header.title,
    validity: {
      from: header.from === '' ? null : header.from,
      to: header.to === '' ? null : header.to,
    },
    diagnosisCodes: header.diagnosisCodes,
    procedureCodes: header.procedureCodes,
    diagnosisMap: header.diagnosisMap,
    procedureMap: header.procedureMap,
    leavingCodes: header.leavingCodes,
    entries: header.entries,
    drgCodes: header.drgCodes,
    gates: {
      words,
      diagnosisRow: u32('diagnosisRow'),
      diagnosisBits: i32('diagnosisBits'),
      procedureRow: u32('procedureRow'),
      procedureBits: i32('procedureBits'),
      sexBits: i32('sexBits'),
    },
    tests: {
      diagnosisCount,
      diagnosisWords,
      procedureWords,
      entryFrom: u32('testEntryFrom'),
      kind: u8('testKind'),
      argument: u32('testArgument'),
      diagnosisLists: i32('diagnosisLists'),
      procedureLists: i32('procedureLists'),
      valid: u8('valid'),
      procedureClasses: i32('procedureClasses'),
      needFrom: u32('needFrom'),
      need: i32('need'),
      bodyParts: i32('bodyParts'),
      bodyPartsAtLeast: u32('bodyPartsAtLeast'),
      rangeOf: u8('rangeOf'),
      rangeBounds: f64('rangeBounds'),
      leavingSets: i32('leavingSets'),
    },
    drgs: {
      entryFrom: u32('drgEntryFrom'),
      entryOf: u32('drgEntryOf'),
      code: u32('drgCode'),
      level: u8('drgLevel'),
      testFrom: u32('drgTestFrom'),
    },
    severity: {
      mccTable: u32('mccTable'),
      ccTable: u32('ccTable'),
      excludedFrom: u32('excludedFrom'),
      excluded: u32('excluded'),
    },
  };
}
