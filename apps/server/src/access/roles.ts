// SPDX-License-Identifier: Apache-2.0
import type { Action, Detail, Post } from '@sanyi/contract';

/** How far a role sees with one action: its own region and unit, and the rest of its province. */
export interface Sight {
  readonly own: Detail;
  /** Null: nothing beyond its own. */
  readonly others: Detail | null;
}

/** A role: its label and what it may do. */
export interface RoleRules {
  readonly label: string;
  /** One of the three that keep each other in check, and that nobody may hold beside another role. */
  readonly administrator: boolean;
  readonly actions: Readonly<Partial<Record<Action, Sight>>>;
}

const OWN: Sight = { own: 'detail', others: null };
const OWN_AND_SUMS: Sight = { own: 'detail', others: 'aggregate' };
const SUMS: Sight = { own: 'aggregate', others: 'aggregate' };
const OPEN: Sight = { own: 'detail', others: 'detail' };

/** The registry of regions and units is no secret inside the house. */
const EVERYBODY = { 'registry.read': OPEN, 'registry.export': OPEN } as const;

/** Policy values are public: what is paid by whom. Grouping reads no record of the house. */
const BUSINESS = {
  ...EVERYBODY,
  'parameters.read': OPEN,
  'parameters.export': OPEN,
  'grouping.use': OPEN,
} as const;

const OFFICE = {
  ...BUSINESS,
  'users.read': OWN_AND_SUMS,
  'notices.send': OWN,
  'registry.import': OWN,
  'parameters.propose': OWN,
  'parameters.approve': OWN,
  'returns.read': OWN_AND_SUMS,
  'returns.export': OWN,
  'returns.fill': OWN,
  'returns.send': OWN,
  'returns.review': OWN,
  'ledger.read': OWN_AND_SUMS,
  'ledger.export': OWN,
  'ledger.file': OWN,
  'ledger.answer': OWN,
  'ledger.review': OWN,
  'ledger.direct': OWN,
  'ledger.supervise': OWN,
  'indicators.read': OWN_AND_SUMS,
  'indicators.export': OWN_AND_SUMS,
  'indicators.report': OWN,
  'indicators.target': OWN,
  'indicators.evaluate': OWN,
  'bulletins.read': OWN,
  'bulletins.edit': OWN,
  'bulletins.object': OWN,
} as const;

/** A unit that fills and reviews what is its own. */
const MEMBER = {
  ...BUSINESS,
  'users.read': OWN,
  'returns.read': OWN,
  'returns.export': OWN,
  'returns.fill': OWN,
  'ledger.read': OWN,
  'ledger.export': OWN,
  'ledger.answer': OWN,
  'indicators.read': OWN_AND_SUMS,
  'indicators.export': OWN_AND_SUMS,
  'indicators.report': OWN,
  'bulletins.read': OWN,
  'bulletins.object': OWN,
} as const;

/** Every role and its rights: the only place where they are written down. */
export const ROLES: Readonly<Record<Post, RoleRules>> = {
  'province-office': business('省医改办经办', { ...OFFICE, 'returns.declare': OWN }),
  'prefecture-office': business('州市医改办', OFFICE),
  'county-office': business('县医改办', OFFICE),
  liaison: business('部门联络员', {
    ...MEMBER,
    'returns.review': OWN,
    'ledger.review': OWN,
  }),
  leader: business('领导', {
    ...BUSINESS,
    'users.read': OWN_AND_SUMS,
    'parameters.approve': OWN,
    'returns.read': OWN_AND_SUMS,
    'ledger.read': OWN_AND_SUMS,
    'ledger.export': OWN,
    'indicators.read': OWN_AND_SUMS,
    'indicators.export': OWN_AND_SUMS,
    'bulletins.read': OWN,
  }),
  hospital: business('医院', MEMBER),
  analyst: business('分析', {
    ...BUSINESS,
    'users.read': SUMS,
    'returns.read': SUMS,
    'ledger.read': SUMS,
    'indicators.read': SUMS,
    'indicators.export': SUMS,
  }),
  auditor: administrator('审计', {
    'events.read': OWN,
    'events.export': OWN,
    'events.verify': OWN,
    'roles.read': OPEN,
    'access-matrix.read': OPEN,
    'registry.read': OPEN,
    'parameters.read': OPEN,
  }),
  'system-admin': administrator('系统管理', {
    ...EVERYBODY,
    'users.read': OWN,
    'users.export': OWN,
    'users.create': OWN,
    'users.edit': OWN,
    'users.reset-password': OWN,
    'notices.send': OWN,
    'channels.edit': OWN,
    'registry.import': OWN,
  }),
  'security-admin': administrator('安全管理', {
    'users.read': OWN,
    'users.lock': OWN,
    'users.reset-password': OWN,
    'users.unmask': OWN,
    'roles.read': OPEN,
    'grants.edit': OWN,
    'access-matrix.read': OPEN,
    'registry.read': OPEN,
  }),
};

/** What each action is called on a page and in an audit. */
export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  'users.read': '查看用户',
  'users.export': '导出用户',
  'users.create': '新建用户',
  'users.edit': '修改用户',
  'users.lock': '锁定与解锁用户',
  'users.reset-password': '重置口令',
  'users.unmask': '查看未遮蔽的个人信息',
  'roles.read': '查看角色',
  'grants.edit': '授权',
  'access-matrix.read': '查看与导出权限矩阵',
  'events.read': '查看审计事件',
  'events.export': '导出审计事件',
  'events.verify': '校验审计链',
  'notices.send': '发送通知',
  'channels.edit': '管理与测试催报渠道',
  'registry.read': '查看组织机构',
  'registry.import': '导入组织机构',
  'registry.export': '导出组织机构',
  'returns.read': '查看填报',
  'returns.export': '导出填报',
  'returns.fill': '填报与上报',
  'returns.send': '下发、催办与锁定',
  'returns.review': '审核填报',
  'returns.declare': '登记填报类型',
  'grouping.use': '病案分组',
  'parameters.read': '查看政策参数',
  'parameters.propose': '提议与复核政策参数',
  'parameters.approve': '批准政策参数',
  'parameters.export': '导出政策参数',
  'ledger.read': '查看责任台账',
  'ledger.export': '导出责任台账',
  'ledger.file': '上传、更正、确认入账',
  'ledger.answer': '签收任务单、报送进展',
  'ledger.review': '审核进展',
  'ledger.direct': '分解任务、登记事件与责任链',
  'ledger.supervise': '督办、调整判灯规则',
  'indicators.read': '查看指标与评价',
  'indicators.export': '导出指标与评价',
  'indicators.report': '报送指标数据',
  'indicators.target': '设定目标、确认说法',
  'indicators.evaluate': '制定评价方案',
  'bulletins.read': '查看通报',
  'bulletins.edit': '起草、修改、印发通报',
  'bulletins.object': '对通报提出异议',
};

function business(label: string, actions: RoleRules['actions']): RoleRules {
  return { label, administrator: false, actions };
}

function administrator(label: string, actions: RoleRules['actions']): RoleRules {
  return { label, administrator: true, actions };
}
