// SPDX-License-Identifier: Apache-2.0
import type { Account } from './web-house.js';

/** Every page behind the door, and somebody who may open it. */
export const PAGES: readonly (readonly [path: string, account: Account, title: string])[] = [
  ['/', 'shengyigaiban', '您好'],
  ['/app/area/simulation', 'shengyigaiban', '测算'],
  ['/app/notices', 'shengyigaiban', '通知'],
  ['/app/search?query=临江区', 'shengyigaiban', '搜索'],
  ['/app/account', 'shengyigaiban', '我的账号'],
  ['/app/work', 'lianluoyuan', '我的待办'],
  ['/app/ledger?shape=tree&lamp=red&dueFrom=2026-01-01', 'shengyigaiban', '台账'],
  ['/app/standings?by=region', 'shengyigaiban', '部门与地区'],
  ['/app/calendar?month=2026-12', 'shengyigaiban', '日历'],
  ['/app/summary', 'lingdao', '领导一览'],
  ['/app/chain', 'zhouyigaiban', '责任链'],
  ['/app/links', 'shengyigaiban', '上下对应'],
  ['/app/lamps', 'shengyigaiban', '判灯规则'],
  ['/app/documents', 'shengyigaiban', '改革文件'],
  ['/app/packets', 'lianluoyuan', '任务单'],
  ['/app/progress', 'zhouyigaiban', '进展'],
  ['/app/matters', 'shengyigaiban', '督办台'],
  ['/app/bulletins', 'zhouyigaiban', '通报'],
  ['/app/assessment', 'zhouyigaiban', '年终自评'],
  ['/app/departments', 'zhouyigaiban', '部门评价'],
  ['/app/supervisions', 'shengyigaiban', '督办单'],
  ['/app/returns', 'xianyigaiban', '填报'],
  ['/app/sendings', 'shengyigaiban', '下发与催报'],
  ['/app/system/return-types?id=hospital-debt', 'shengyigaiban', '填报类型'],
  ['/app/system/users', 'xitongguanli', '用户'],
  ['/app/system/roles', 'anquanguanli', '角色与权限'],
  ['/app/system/registry', 'shengyigaiban', '组织机构'],
  ['/app/system/registry?show=units', 'shengyigaiban', '组织机构'],
  ['/app/system/registry?show=institutions', 'shengyigaiban', '组织机构'],
  ['/app/system/registry?show=resolve', 'shengyigaiban', '组织机构'],
  ['/app/cockpit', 'lingdao', '驾驶舱'],
  ['/app/indicators?id=cmc20-1&region=990100&period=2025', 'zhouyigaiban', '指标'],
  ['/app/scorecards', 'shengyigaiban', '计分卡'],
  ['/app/targets', 'shengyigaiban', '目标'],
  ['/app/facts', 'xianyigaiban', '数据'],
  ['/app/schemes?id=sample-hospitals', 'zhouyigaiban', '评价方案'],
  ['/app/insurance/grouping', 'fenxi', '病案分组'],
  ['/app/insurance/grouping?sex=male&age=58&dx=I21.4|I50.9&proc=36.06|37.22', 'yiyuan', '病案分组'],
  ['/app/insurance/grouping?show=file', 'zhouyigaiban', '病案分组'],
  ['/app/system/parameters', 'shengyigaiban', '政策参数'],
  ['/app/system/parameters?one=990100/critical-illness.bands', 'shengyigaiban', '政策参数'],
  ['/app/system/channels', 'xitongguanli', '催报渠道'],
  ['/app/system/events', 'shenji', '审计'],
];

/** The pages by who opens them: one sign-in and one warm browser for all of an account's pages. */
export const PAGES_BY_ACCOUNT: readonly (readonly [
  Account,
  readonly (readonly [path: string, title: string])[],
])[] = [...new Set(PAGES.map(([, account]) => account))].map((account) => [
  account,
  PAGES.filter(([, each]) => each === account).map(([path, , title]) => [path, title] as const),
]);
