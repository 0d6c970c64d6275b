// SPDX-License-Identifier: Apache-2.0
import { applyCorrections, type Correction, machineDocument, type Reading } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { isCorrection, isReading, isRecord } from './saved-shape.js';

/** What `.sanyi.json` holds: the original text, the machine's reading and every correction with before and after. */
export interface SavedWork {
  readonly name: string;
  readonly text: string;
  readonly machine: Reading;
  readonly corrections: readonly Correction[];
}

export type NotSavedWork =
  | { readonly code: 'not-json' }
  | { readonly code: 'not-saved-work' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'correction-does-not-apply'; readonly index: number };

const FORMAT = 'sanyi-desk';
/** 2: several corrections in one step; actions, policy basis and all facts of the head can be corrected. */
const VERSION = 2;

/** Writes saved work; `parseSavedWork` reads it back. */
export const formatSavedWork = ({ name, text, machine, corrections }: SavedWork): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, name, text, machine, corrections }, null, 1)}\n`;

/** What 读取结果 holds. */
export interface ReadingFile extends Omit<SavedWork, 'text'> {
  readonly corrected: Reading;
}

/** Writes the reading for other programs: what a person added without words of the original has `span: null`. */
export const formatReading = ({ name, machine, corrections, corrected }: ReadingFile): string => {
  const { warnings, ...pieces } = corrected;
  const file = {
    name,
    machine,
    corrections: withoutEmptySpans(corrections),
    corrected: { ...withoutEmptySpans(pieces), warnings },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const withoutEmptySpans = (value: object): object =>
  JSON.parse(
    JSON.stringify(value, (key: string, held: unknown) =>
      key === 'span' && Array.isArray(held) && held[0] === held[1] ? null : held,
    ),
  ) as object;

/** Reads saved work and makes sure that its corrections fit its reading. */
export function parseSavedWork(json: string): Result<SavedWork, NotSavedWork> {
  const file = parseJson(json);
  if (file === undefined) return err({ code: 'not-json' });
  if (!isRecord(file) || file['format'] !== FORMAT) return err({ code: 'not-saved-work' });
  const version = file['version'];
  if (typeof version !== 'number') return err({ code: 'not-saved-work' });
  if (version > VERSION) return err({ code: 'newer-version', version });
  return isSavedWork(file) ? fitting(file) : err({ code: 'not-saved-work' });
}

function fitting({ name, text, machine, corrections }: SavedWork): Result<SavedWork, NotSavedWork> {
  const applied = applyCorrections(machineDocument(machine), corrections);
  return applied.ok ? ok({ name, text, machine, corrections }) : applied;
}

function isSavedWork(file: Record<string, unknown>): file is Record<string, unknown> & SavedWork {
  const { name, text, machine, corrections } = file;
  return (
    typeof name === 'string' &&
    typeof text === 'string' &&
    isReading(machine) &&
    Array.isArray(corrections) &&
    corrections.every(isCorrection)
  );
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
