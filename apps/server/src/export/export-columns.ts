// SPDX-License-Identifier: Apache-2.0
import type { Event, User } from '@sanyi/contract';
import { ROLES } from '../access/roles.js';

type Table = readonly (readonly string[])[];
type Columns<Row> = readonly (readonly [head: string, cell: (row: Row) => string])[];

const STATES: Readonly<Record<User['state'], string>> = {
  active: '在用',
  locked: '锁定',
  closed: '停用',
};

const USER_COLUMNS: Columns<User> = [
  ['账号', ({ account }) => account],
  ['名称', ({ label }) => label],
  ['岗位', ({ post }) => ROLES[post].label],
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['单位', ({ unitName }) => unitName ?? ''],
  ['状态', ({ state }) => STATES[state]],
  ['电话', ({ phone }) => phone ?? ''],
  ['动态码', ({ secondFactor }) => (secondFactor ? '已启用' : '未启用')],
  ['口令到期', ({ passwordExpiresOn }) => passwordExpiresOn ?? '待修改'],
  ['最近登录', ({ lastSignInAt }) => lastSignInAt ?? ''],
  ['授权', ({ grants }) => grants.map(grantWords).join('；')],
];

const grantWords = ({ role, region, unit, areas }: User['grants'][number]): string =>
  [ROLES[role].label, region, unit, areas.join('+')].filter((word) => word).join(' ');

const EVENT_COLUMNS: Columns<Event> = [
  ['序号', ({ seq }) => String(seq)],
  ['时间', ({ at }) => at],
  ['事件', ({ kindLabel }) => kindLabel],
  ['操作账号', ({ actor }) => actor],
  ['地区', ({ region }) => region],
  ['单位', ({ unit }) => unit ?? ''],
  ['对象', ({ subject }) => subject],
  ['由', ({ from }) => (from === null ? '' : JSON.stringify(from))],
  ['至', ({ to }) => (to === null ? '' : JSON.stringify(to))],
  ['理由', ({ why }) => why ?? ''],
  ['摘要', ({ hash }) => hash],
];

const tableOf =
  <Row>(columns: Columns<Row>) =>
  (rows: readonly Row[]): Table => [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];

/** Users as a table. */
export const userTable = tableOf(USER_COLUMNS);

/** Events as a table. */
export const eventTable = tableOf(EVENT_COLUMNS);
