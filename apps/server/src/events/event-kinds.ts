// SPDX-License-Identifier: Apache-2.0

/** Everything that is put on record, and what it is called. */
export const EVENT_KINDS = {
  'session.opened': '登录',
  'session.refused': '登录被拒',
  'session.locked': '多次口令错误，账号锁定',
  'session.closed': '退出',
  'session.displaced': '超出同时登录数，较早的登录被关闭',
  'session.password-changed': '修改口令',
  'session.second-factor-set': '启用动态码',
  'session.second-factor-removed': '停用动态码',
  'session.identity-linked': '绑定统一身份认证',
  'session.identity-unlinked': '解除统一身份认证绑定',
  'users.created': '新建用户',
  'users.changed': '修改用户',
  'users.locked': '锁定用户',
  'users.unlocked': '解锁用户',
  'users.password-reset': '重置口令',
  'users.signed-out': '强制退出',
  'users.unmasked': '查看未遮蔽的个人信息',
  'grants.changed': '变更授权',
  'notices.sent': '发送通知',
  'exports.made': '导出',
  'registry.imported': '导入组织机构',
  'parameters.proposed': '提议政策参数',
  'parameters.revised': '修改参数提议',
  'parameters.approved': '批准参数提议',
  'parameters.refused': '退回参数提议',
  'parameters.withdrawn': '撤回参数提议',
  'parameters.reviewed': '复核政策参数',
  'returns.declared': '登记填报类型',
  'returns.sent': '下发填报',
  'returns.decided': '办理填报',
  'returns.imported': '导入填报',
  'ledger.read-in': '上传待入账文件',
  'ledger.corrected': '更正解析结果',
  'ledger.dropped': '撤销待入账文件',
  'ledger.confirmed': '确认入账',
  'ledger.signed': '签收任务单',
  'ledger.reported': '办理进展',
  'ledger.handed-down': '分解任务到下级',
  'ledger.recorded': '登记任务事项',
  'ledger.linked': '确认上下级对应',
  'ledger.chain-changed': '变更责任链',
  'ledger.scheme-applied': '调整判灯规则',
  'ledger.supervised': '下发督办单',
  'supervision.opened': '督办事项立项',
  'supervision.decided': '办理督办事项',
  'returns.unmasked': '查看填报里的个人信息',
  'returns.reminded': '催报',
  'channels.changed': '修改催报渠道',
  'channels.tested': '测试催报渠道',
  'house.erased': '按保存期限清理',
} as const satisfies Record<string, string>;

/** The kind of an event. */
export type EventKind = keyof typeof EVENT_KINDS;

/** The label of a kind; a kind of a later version shows as it is. */
export const kindLabel = (kind: string): string =>
  (EVENT_KINDS as Readonly<Record<string, string>>)[kind] ?? kind;
