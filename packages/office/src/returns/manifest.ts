// SPDX-License-Identifier: Apache-2.0
import type { Declaration } from '@sanyi/returns';

/** 工作簿清单: what a workbook is an answer to. It stands on a sheet that nobody sees. */
export interface ReturnManifest {
  readonly declaration: string;
  readonly declarationVersion: number;
  readonly packet: string;
  readonly filing: string;
  readonly unit: string;
  readonly region: string;
  readonly period: string;
}

/** SM3 of a text as hexadecimal digits; Node has it, the browser takes it from a package. */
export type Digest = (text: string) => string;

export const MANIFEST_SHEET = '_manifest';
const FORMAT = 'sanyi-return/1';

/** The rows of the hidden sheet: name and value, the last one their digest. */
export function manifestRows(
  manifest: ReturnManifest,
  digest: Digest,
): readonly (readonly [string, string])[] {
  const rows = fieldsOf(manifest);
  return [...rows, ['digest', digest(textOf(rows))]];
}

const fieldsOf = (manifest: ReturnManifest): readonly (readonly [string, string])[] => [
  ['format', FORMAT],
  ['declaration', manifest.declaration],
  ['declaration-version', String(manifest.declarationVersion)],
  ['packet', manifest.packet],
  ['filing', manifest.filing],
  ['unit', manifest.unit],
  ['region', manifest.region],
  ['period', manifest.period],
];

const textOf = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([name, value]) => `${name}=${value}`).join('\n');

/** Reads the hidden sheet; undefined where it is not one, `changed` where its digest does not fit. */
export function readManifest(
  rows: ReadonlyMap<string, string>,
  digest: Digest,
): ReturnManifest | 'changed' | undefined {
  if (rows.get('format') !== FORMAT) return undefined;
  const value = (name: string): string => rows.get(name) ?? '';
  const manifest: ReturnManifest = {
    declaration: value('declaration'),
    declarationVersion: Number(value('declaration-version')),
    packet: value('packet'),
    filing: value('filing'),
    unit: value('unit'),
    region: value('region'),
    period: value('period'),
  };
  return digest(textOf(fieldsOf(manifest))) === value('digest') ? manifest : 'changed';
}

/** Whether a declaration is the one, in the version, that a workbook was made for. */
export const isFor = (
  { declaration, declarationVersion }: ReturnManifest,
  one: Declaration,
): boolean => one.id === declaration && one.version === declarationVersion;
