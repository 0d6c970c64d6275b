// SPDX-License-Identifier: Apache-2.0
import { Readable } from 'node:stream';
import { csvText, plainWorkbook } from '@sanyi/office';
import type { FastifyReply } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { recordAlone } from '../events/record.js';
import { beijingWords } from '../http/beijing-words.js';
import { type ExportFormat, XLSX } from './export-format.js';
import { printPage, tableHtml } from './print-page.js';

/** What leaves the house. */
export interface Export {
  /** In Chinese; also the name of the file. */
  readonly title: string;
  /** First row: the heads of the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly filter: Readonly<Record<string, string | undefined>>;
  /** The scope it was read in; null where it has no places, empty where it is one's own. */
  readonly scope: Scope | null;
}

/** The one way out of a list: on record first, then as it is wanted, with its mark. */
export async function exportTable(
  house: AccessHouse,
  caller: Caller,
  {
    reply,
    what,
    format,
  }: { readonly reply: FastifyReply; readonly what: Export; readonly format: ExportFormat },
): Promise<FastifyReply> {
  const { title, rows } = what;
  const count = Math.max(0, rows.length - 1);
  const mark = await markExport(house, caller, { ...what, rows: count });
  switch (format) {
    case 'csv':
      return asFile(reply, `${title}.csv`)
        .type('text/csv; charset=utf-8')
        .send(csvText([...rows, [], [mark]]));
    case 'xlsx': {
      const sheets = [
        { name: title, rows },
        { name: '导出说明', rows: [['导出说明'], [mark]] },
      ];
      return asFile(reply, `${title}.xlsx`)
        .type(XLSX)
        .send(Readable.from(plainWorkbook(sheets, mark)));
    }
    case 'html':
      return sendPrint(reply, {
        ...{ title, mark, body: tableHtml(rows), wide: true },
        watermark: watermarkOf(house, caller),
      });
  }
}

/** Words that say on every sheet whose print it is. */
export const watermarkOf = ({ now }: AccessHouse, { account }: Caller): string =>
  `${account} ${beijingWords(now())}`;

/** The answer as a page to print, kept nowhere on its way. */
export const sendPrint = (
  reply: FastifyReply,
  page: Parameters<typeof printPage>[0],
): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('content-security-policy', PRINT_POLICY)
    .type('text/html; charset=utf-8')
    .send(printPage(page));

const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * Puts an export on record and answers the mark that goes out with it: who took it out, when and in which scope. Nothing
 * is sent that is not on record.
 */
export async function markExport(
  house: AccessHouse,
  caller: Caller,
  what: Omit<Export, 'rows'> & { readonly rows: number },
): Promise<string> {
  const at = house.now();
  const scope = scopeWords(house, what.scope);
  const { rows, title, filter } = what;
  const seq = await recordAlone(house.database, {
    ...{ at, kind: 'exports.made', actor: caller.account, subject: `export:${title}` },
    ...{ region: caller.region, unit: caller.unit },
    to: { rows, filter: given(filter), scope },
  });
  return `导出：${caller.label}（${caller.account}），${at.toISOString()}，范围：${scope}，${rows} 行，审计事件 ${seq}。内部资料，妥善保管。`;
}

/** The answer as a file to keep. */
export const asFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store');

const given = (filter: Export['filter']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function scopeWords({ names }: AccessHouse, scope: Scope | null): string {
  if (scope === null) return '全部';
  if (scope.length === 0) return '本人';
  return scope
    .filter(({ detail }) => detail === 'detail')
    .map(({ prefix, unit }) => {
      const region = names.region(
        prefix.length < CODE_LENGTH ? prefix.padEnd(CODE_LENGTH, '0') : prefix,
      );
      return unit === null ? region : `${region} ${names.unit(unit)}`;
    })
    .join('、');
}

const CODE_LENGTH = 6;
