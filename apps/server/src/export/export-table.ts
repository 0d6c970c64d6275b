// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { recordAlone } from '../events/record.js';
import { csvOf } from './csv.js';

/** What leaves the house. */
export interface Export {
  /** In Chinese; also the name of the file. */
  readonly title: string;
  /** First row: the heads of the columns. */
  readonly rows: readonly (readonly string[])[];
  readonly filter: Readonly<Record<string, string | undefined>>;
  /** The scope it was read in; null where it has no places. */
  readonly scope: Scope | null;
}

/**
 * The one way out: puts the export on record, ends it with who took it out, when and in which scope, and sends it as a
 * file. Nothing is sent that is not on record.
 */
export async function exportTable(
  house: AccessHouse,
  caller: Caller,
  { reply, what }: { readonly reply: FastifyReply; readonly what: Export },
): Promise<FastifyReply> {
  const at = house.now();
  const scope = scopeWords(house, what.scope);
  const rows = Math.max(0, what.rows.length - 1);
  const seq = await recordAlone(house.database, {
    ...{ at, kind: 'exports.made', actor: caller.account, subject: `export:${what.title}` },
    ...{ region: caller.region, unit: caller.unit },
    to: { rows, filter: given(what.filter), scope },
  });
  const mark = `导出：${caller.label}（${caller.account}），${at.toISOString()}，范围：${scope}，${rows} 行，审计事件 ${seq}。内部资料，妥善保管。`;
  const name = encodeURIComponent(`${what.title}.csv`);
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .type('text/csv; charset=utf-8')
    .send(csvOf([...what.rows, [], [mark]]));
}

const given = (filter: Export['filter']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function scopeWords({ names }: AccessHouse, scope: Scope | null): string {
  if (scope === null) return '全部';
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
