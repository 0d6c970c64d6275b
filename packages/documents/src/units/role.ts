// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { trimEnd } from './trim.js';

/** What a clause says its units do. bare: the units stand alone, without a word. */
export type Role = 'lead' | 'support' | 'each' | 'by-duty' | 'responsible' | 'implement' | 'bare';

/** How a clause ends and what that makes of its units. */
export interface RoleEnding {
  readonly role: Role;
  /** Where the words that name units end and the ending begins. */
  readonly end: number;
  /** Where they begin, if not with the clause. */
  readonly start?: number;
}

const DUTY =
  '(?:按照?|根据|依照|依据|结合|在|于)?(?:各自|部门|本部门|有关|工作|相关|法定)*(?:的)?(?:职责|职能|分工)(?:和|及)?(?:任务|范围|权限|职责|分工)*(?:内|要求)?，?';
const DO =
  '(?:负责|落实|实施|推进|承担|执行|办理|组织实施|抓好落实|做好落实|推进落实|贯彻落实|开展(?:相关)?工作|做好(?:相关|有关)?工作)';

const ENDINGS: readonly (readonly [Role, RegExp])[] = [
  ['lead', /(?:为|作为|是)(?:牵头|主办|主责)(?:责任)?(?:单位|部门)$/],
  ['support', /(?:为|作为|是)(?:配合|协办|参与|参加|协作)(?:单位|部门)$/],
  ['responsible', /(?:为|作为|是)责任(?:单位|部门)$/],
  [
    'lead',
    /(?:共同|联合|会同|分别|为主)?(?:牵头|主抓|抓总)(?:单位|部门)?(?:负责|组织|实施|推进|落实|抓总|办理|统筹|协调|会同|总负责){0,3}$/,
  ],
  [
    'support',
    new RegExp(`${DUTY}(?:协同|共同|积极|分别|做好)?(?:配合|参与|参加|协助)(?:${DO}|工作)?$`),
  ],
  ['by-duty', new RegExp(`${DUTY}(?:共同|分别|各自|协同|具体|分头)?${DO}$`)],
  ['each', /(?:分别|各自|分头)(?:牵头)?(?:负责|落实|承担)(?:落实|实施)?$/],
  [
    'support',
    /(?:协同|共同|积极|密切|分别|予以|给予|主动|做好)?(?:配合|参与|参加|协助|协办|协作|协同|支持)(?:落实|实施|推进|工作|做好工作|单位|部门|完成)?$/,
  ],
  ['implement', /(?:具体|组织|贯彻|抓好|做好|负责)(?:具体)?(?:落实|组织实施|实施|推进|执行)$/],
  [
    'responsible',
    /(?:共同|联合|具体|统一|全面|主要|协同)?(?:负责|落实|承办|实施|办理|执行|承担|主办)$/,
  ],
];

/** The signs with which an ending can end. Most clauses end otherwise, and need no search. */
const LAST_SIGNS = '抓位门头责织施进实总理筹调同合与加助担行作办持成';

/** No ending is longer: what stands before it is not looked at. */
const LONGEST_ENDING = 40;

/** Reads the ending of a clause: 按职责分工负责, 牵头, 配合, 分别负责, 具体落实 … A clause without one is bare. */
export function roleEnding(text: string, range: Range): RoleEnding {
  const [from, end] = trimEnd(text, range, ' 。；，、');
  if (end === from || !LAST_SIGNS.includes(text.charAt(end - 1))) return { role: 'bare', end };
  const start = Math.max(from, end - LONGEST_ENDING);
  const tail = text.slice(start, end);
  for (const ending of ENDINGS) {
    const found = ending[1].exec(tail);
    if (found !== null) return { role: ending[0], end: start + found.index };
  }
  return { role: 'bare', end };
}

const BEGINNING =
  /^(?:(?:其中|此|该|本|上述|以上|这)?(?:[几各两]?项)?(?:任务|工作|事项|措施|改革)?的?)?(?<label>(?:牵头|责任|主办|主责|配合|协办|参与|承办)(?:单位|部门))(?:分别)?[为是]/;

/** 责任单位为A、B: a clause that begins with what its units are. */
export function roleBeginning(text: string, range: Range): RoleEnding | null {
  const [from, end] = trimEnd(text, range, ' 。；，、');
  const found = BEGINNING.exec(text.slice(from, Math.min(end, from + LONGEST_ENDING)));
  if (found === null) return null;
  return { role: roleOfLabel(found.groups?.['label'] ?? ''), start: from + found[0].length, end };
}

/** Which role a label gives: 牵头单位 lead, 配合部门 support, 责任单位 responsible. */
export function roleOfLabel(label: string): Role {
  if (/牵头|主办|主责/.test(label)) return 'lead';
  return /配合|协办|协同|协作|参与|参加|协助/.test(label) ? 'support' : 'responsible';
}
