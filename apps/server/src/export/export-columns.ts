// SPDX-License-Identifier: Apache-2.0
import type { Event, Notice, OpenSession, RegionRow, User } from '@sanyi/contract';
import type { z } from 'zod';
import { ROLES } from '../access/roles.js';
import type { UserCount } from '../users/ports.js';
import { type Columns, tableOf } from './table-of.js';

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
  ['单位标识', ({ unit }) => unit ?? ''],
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

const COUNT_COLUMNS: Columns<UserCount> = [
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['岗位', ({ post }) => ROLES[post].label],
  ['用户数', ({ users }) => String(users)],
];

const NOTICE_COLUMNS: Columns<Notice> = [
  ['时间', ({ at }) => at],
  ['来自', ({ from }) => from],
  ['标题', ({ title }) => title],
  ['内容', ({ body }) => body],
  ['链接', ({ link }) => link ?? ''],
  ['附件', ({ attachments }) => attachments.map(({ name }) => name).join('；')],
  ['已读时间', ({ readAt }) => readAt ?? '未读'],
];

const SESSION_COLUMNS: Columns<z.infer<typeof OpenSession>> = [
  ['登录时间', ({ openedAt }) => openedAt],
  ['最近使用', ({ lastSeenAt }) => lastSeenAt],
  ['地址', ({ address }) => address],
  ['浏览器', ({ agent }) => agent],
  ['本次登录', ({ current }) => (current ? '是' : '否')],
];

const LEVELS: Readonly<Record<RegionRow['level'], string>> = {
  national: '国家',
  province: '省级',
  prefecture: '地级',
  county: '县级',
  township: '乡级',
};

const SOURCES: Readonly<Record<RegionRow['status'], string>> = {
  read: '见原文',
  reported: '转述',
  assumed: '推定',
};

const REGION_COLUMNS: Columns<RegionRow> = [
  ['代码', ({ code }) => code],
  ['名称', ({ name }) => name],
  ['层级', ({ level }) => LEVELS[level]],
  ['上级代码', ({ parent }) => parent ?? ''],
  ['下级数', ({ children }) => String(children)],
  ['自', ({ from }) => from ?? ''],
  ['至', ({ to }) => to ?? ''],
  ['接替代码', ({ successor }) => successor ?? ''],
  ['依据', ({ status }) => SOURCES[status]],
  ['说明', ({ note }) => note],
];

/** Users as a table. */
export const userTable = tableOf(USER_COLUMNS);

/** Events as a table. */
export const eventTable = tableOf(EVENT_COLUMNS);

/** Sums of users as a table. */
export const countTable = tableOf(COUNT_COLUMNS);

/** Notices of one user as a table. */
export const noticeTable = tableOf(NOTICE_COLUMNS);

/** Open sessions of one user as a table. */
export const sessionTable = tableOf(SESSION_COLUMNS);

/** Regions as a table. */
export const regionTable = tableOf(REGION_COLUMNS);
