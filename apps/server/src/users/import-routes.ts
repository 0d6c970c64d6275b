// SPDX-License-Identifier: Apache-2.0
import multipart from '@fastify/multipart';
import { RegistryImportQuery, UserImport } from '@sanyi/contract';
import { plainWorkbook, readTableFile, type SheetRows } from '@sanyi/office';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import { callerOf } from '../access/caller.js';
import { ROLES } from '../access/roles.js';
import { XLSX } from '../export/export-format.js';
import { asFile } from '../export/export-table.js';
import { fileOf } from '../http/file-of.js';
import { Refusal } from '../http/problem.js';
import { workbookRefusal } from '../http/workbook-refusal.js';
import { importUsers } from './import-users.js';
import { USER_COLUMNS, USER_SHEET } from './judge-users.js';

const MOST_BYTES = 1_048_576;
/** Each account costs a password hash of a twentieth of a second. */
const MOST_USERS = 500;
const ACCESS = { access: { action: 'users.create' } } as const;

/** `/api/users/template` and `/api/users/import`: many accounts at once, none with a right. */
export const userImportRoutes =
  (house: AccessHouse): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(multipart, {
      limits: { fileSize: MOST_BYTES, files: 1, fields: 0, parts: 1 },
    });
    app.get(
      '/api/users/template',
      {
        config: ACCESS,
        schema: { summary: '用户导入模板', produces: [XLSX], response: { 200: z.string() } },
      },
      async (_request, reply) => asFile(reply, '用户导入模板.xlsx').type(XLSX).send(template()),
    );
    app.post(
      '/api/users/import',
      {
        config: ACCESS,
        schema: {
          ...{ summary: '导入用户', consumes: ['multipart/form-data'] },
          ...{ querystring: RegistryImportQuery, response: { 200: UserImport } },
        },
      },
      async (request, reply) => {
        const { dryRun, partial } = request.query;
        const bytes = await (await fileOf(request)).toBuffer();
        void reply.header('cache-control', 'no-store');
        return importUsers(house, callerOf(request), {
          table: await tableIn(bytes),
          dryRun: dryRun === 'true',
          partial: partial === 'true',
        });
      },
    );
  };

async function tableIn(bytes: Buffer): Promise<SheetRows> {
  const wanted = { sheet: USER_SHEET, headers: Object.keys(USER_COLUMNS) };
  const table = await readTableFile(new Uint8Array(bytes), wanted);
  if (!table.ok) throw workbookRefusal(table.error);
  if (table.value.rows.length <= MOST_USERS) return table.value;
  throw new Refusal('too-large', {
    zh: `一次最多导入 ${MOST_USERS} 个用户，文件里有 ${table.value.rows.length} 行。请分成几个文件。`,
    en: `${MOST_USERS} users at most are taken at once, the file has ${table.value.rows.length}. Split it.`,
  });
}

const HINTS = [
  ['列', '怎样填'],
  ['账号', '小写字母、数字、点和短横，3 到 40 位，以字母开头；已有的账号不会被改动'],
  ['名称', '岗位的称呼，2 到 40 字，不写人名'],
  [
    '岗位',
    `下列之一：${Object.values(ROLES)
      .map(({ label }) => label)
      .join('、')}`,
  ],
  ['地区代码', '6 位或 9 位行政区划代码，须在您的管理范围内'],
  ['单位标识', '组织机构页面上的标识；没有单位的空着'],
  ['电话', '数字和短横，可以空着；保存时加密'],
  ['说明', '导入的账号没有任何权限，由安全管理员授权；一次性口令只在导入后显示一次'],
];

const template = (): Buffer =>
  Buffer.concat([
    ...plainWorkbook(
      [
        { name: USER_SHEET, rows: [Object.keys(USER_COLUMNS)] },
        { name: '填写说明', rows: HINTS },
      ],
      '用户导入模板',
    ),
  ]);
