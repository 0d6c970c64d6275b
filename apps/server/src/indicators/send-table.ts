// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, scopeFor } from '../access/caller.js';
import type { ExportFormat } from '../export/export-format.js';
import { exportTable } from '../export/export-table.js';
import type { Table } from '../export/table-of.js';
import type { FigureHouse } from './figure-house.js';

/** What a list of figures shows, to be taken out as it is asked for. */
export function sendTable(
  { people }: FigureHouse,
  request: FastifyRequest,
  {
    reply,
    title,
    rows,
    filter,
    format,
  }: {
    readonly reply: FastifyReply;
    readonly title: string;
    readonly rows: Table;
    readonly filter: Readonly<Record<string, string | undefined>>;
    readonly format: ExportFormat;
  },
): Promise<FastifyReply> {
  const scope = scopeFor(request, 'indicators.export');
  return exportTable(people, callerOf(request), {
    ...{ reply, format },
    what: { title, rows, filter, scope },
  });
}
