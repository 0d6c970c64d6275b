// SPDX-License-Identifier: Apache-2.0

/** What a column of a task table holds. */
export type ColumnRole =
  | 'number'
  | 'section'
  | 'task'
  | 'measure'
  | 'goal'
  | 'lead'
  | 'support'
  | 'units'
  | 'department'
  | 'duty'
  | 'deadline'
  | 'person'
  | 'note';

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:序号|编号|项次|任务编号|号)$/],
  [
    'person',
    /^(?:(?:责任|牵头|分管|挂钩|包保|责任单位|主要)?(?:领导|负责人|责任人|联系人))(?:姓名)?$|^联系(?:电话|方式)$/,
  ],
  [
    'lead',
    /^(?:主要|第一)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门|科室|处室|机构)?(?:\(.*\)|（.*）)?$/,
  ],
  [
    'support',
    /^(?:主要)?(?:配合|协办|协作|协同|参与|参加|协助)(?:责任)?(?:单位|部门|科室|处室|机构)?$/,
  ],
  [
    'units',
    /^(?:责任|承办|实施|落实|主要责任|责任落实)(?:单位|部门|科室|处室|主体|机构)(?:及分工)?$|^(?:责任分工|分工|任务分工)$/,
  ],
  [
    'deadline',
    /^(?:完成|办结|工作|整改|推进|计划完成)?(?:时限|时间|期限|时间节点|时间要求|时限要求|进度安排|进度要求|日期)(?:要求)?$/,
  ],
  [
    'section',
    /^(?:类别|类型|分类|工作类别|任务类别|领域|工作领域|重点领域|板块|工作板块|方面|一级任务|大项)$/,
  ],
  [
    'measure',
    /^(?:(?:具体|主要|工作|推进|重点|落实|改革)?(?:措施|举措|做法)|(?:具体|工作|任务|主要|重点)?(?:内容|要求)|(?:具体|细化)(?:任务|工作|事项)|二级任务|重点工作内容|工作任务及要求)$/,
  ],
  [
    'goal',
    /^(?:(?:年度|工作|任务|预期|阶段|阶段性|量化|主要)?(?:目标|指标|目标值|目标任务|成果|成效|目标要求)|成果形式|完成标准|目标及要求)$/,
  ],
  [
    'task',
    /^(?:(?:重点|主要|工作|改革|目标|年度|专项|建设|具体)?(?:任务|事项|工作|项目)(?:名称|清单)?|任务分解|(?:重点)?工作任务(?:名称)?|整改(?:任务|事项)|问题(?:描述)?)$/,
  ],
  [
    'department',
    /^(?:部门|单位|部门\(单位\)|部门（单位）|单位名称|部门名称|成员单位|单位\/部门|乡镇|科室)$/,
  ],
  ['duty', /^(?:(?:主要|工作|部门|具体)?(?:职责|职能)(?:分工|任务)?|职责任务)$/],
  ['note', /^(?:备注|说明|其他|附注)$/],
];

/** Less usual names: 主要任务及目标, 工作内容与目标. The first word that tells decides. */
const LOOSE: readonly (readonly [ColumnRole, RegExp])[] = [
  ['person', /领导|责任人|负责人|联系/],
  ['lead', /牵头|主办|主责/],
  ['support', /配合|协办|协作|协同|参与|参加/],
  ['units', /(?:责任|承办|实施|落实).*(?:单位|部门|主体|科室)/],
  ['deadline', /时限|期限|时间|进度|节点/],
  ['task', /^(?:主要|重点|工作|目标|改革|具体)*任务/],
  ['measure', /措施|举措|内容|做法|任务|事项/],
  ['goal', /目标|指标|成果|标准/],
  ['duty', /职责|职能/],
];

/** What the words of a header cell say the column holds; null where they are no known column name. */
export function columnRole(header: string): ColumnRole | null {
  const words = header.replace(/[\s\u3000*＊]/g, '');
  if (words.length === 0 || words.length > 14) return null;
  return (
    (ROLES.find(([, pattern]) => pattern.test(words)) ??
      LOOSE.find(([, pattern]) => pattern.test(words)))?.[0] ?? null
  );
}

const WORK: readonly ColumnRole[] = ['task', 'measure', 'goal', 'duty'];
const WHO: readonly ColumnRole[] = ['lead', 'support', 'units', 'department'];

/** Whether a column says what is to be done. */
export const isWork = (role: ColumnRole): boolean => WORK.includes(role);

/** Whether a column says who answers for it. */
export const isWho = (role: ColumnRole): boolean => WHO.includes(role);
