// SPDX-License-Identifier: Apache-2.0

/** What a section of a document is for, as its heading says. */
export type HeadingKind = 'goal' | 'closing' | 'work';

const GOAL =
  /^(?:总体要求|总体思路|指导思想|基本原则|工作原则|工作思路|总体目标|工作目标|主要目标|发展目标|年度目标|目标任务|目标要求|预期目标|主要指标|阶段目标|行动目标|改革目标|建设目标|考核目标|目标|思路目标)|(?:总体|工作|主要)目标$|^(?:背景|形势|现状|基本情况|适用范围|总则)/;
const CLOSING =
  /(?:保障措施|组织保障|工作要求|有关要求|相关要求|工作保障|组织实施|实施保障|保障机制|组织领导|实施要求|推进机制|组织推进|附则|责任落实|督促落实|工作步骤|实施步骤|时间安排)$|^(?:加强|强化)?(?:组织领导|组织保障|保障措施|督导检查|督导考核|宣传引导)$|^(?:加强|强化)组织/;

/** Whether a heading opens goals (总体要求), closing duties (保障措施) or work. */
export function headingKind(heading: string): HeadingKind {
  const words = heading.replace(/[。：\s]/g, '');
  if (words.length > 24) return 'work';
  if (GOAL.test(words)) return 'goal';
  return CLOSING.test(words) ? 'closing' : 'work';
}
