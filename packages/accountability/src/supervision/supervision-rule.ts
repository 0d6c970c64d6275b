// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import {
  byKind,
  checked,
  type DataFault,
  fault,
  listOf,
  oneOf,
  record,
  text,
  whole,
} from '../data/read-data.js';

/** 督办规则: what opens a matter, the colour of its notice, and how many working days each step has. */
export interface SupervisionRule {
  readonly id: string;
  readonly label: string;
  readonly when: SupervisionTrigger;
  readonly notice: NoticeColour;
  /** Working days to sign for the notice, to rectify, and to check what was rectified. */
  readonly receiveIn: number;
  readonly rectifyIn: number;
  readonly checkIn: number;
  /** 补做之后的颜色: a miss that was made up later is shown so until the matter is closed. */
  readonly madeUp: NoticeColour;
  readonly source: string;
  readonly status: 'read' | 'reported' | 'assumed';
}

/** 督办情形. */
export type SupervisionTrigger =
  /** 亮红灯满 n 个工作日. */
  | { readonly kind: 'lamp-red'; readonly workingDays: number }
  | { readonly kind: 'target-missed' }
  /** 得分低于满分的百分之 n. */
  | { readonly kind: 'score-below'; readonly percent: number }
  /** 逾期 n 个工作日未报. */
  | { readonly kind: 'not-reported'; readonly workingDays: number };

/** 督办通知的颜色: 提示 (蓝), 预警 (黄), 督办 (红). */
export type NoticeColour = 'blue' | 'yellow' | 'red';

const COLOURS: readonly NoticeColour[] = ['blue', 'yellow', 'red'];

const rules = checked(
  listOf(
    record({
      ...{ id: text, label: text },
      when: byKind<SupervisionTrigger>({
        'lamp-red': record({ kind: oneOf(['lamp-red'] as const), workingDays: whole(0, 250) }),
        'target-missed': record({ kind: oneOf(['target-missed'] as const) }),
        'score-below': record({ kind: oneOf(['score-below'] as const), percent: whole(1, 100) }),
        'not-reported': record({
          kind: oneOf(['not-reported'] as const),
          workingDays: whole(0, 250),
        }),
      }),
      ...{ notice: oneOf(COLOURS), madeUp: oneOf(COLOURS) },
      ...{ receiveIn: whole(1, 60), rectifyIn: whole(1, 250), checkIn: whole(1, 60) },
      ...{ source: text, status: oneOf(['read', 'reported', 'assumed'] as const) },
    }),
  ),
  (all) =>
    all.flatMap(({ id }, index) =>
      all.findIndex((one) => one.id === id) === index
        ? []
        : [fault('duplicate', `[${index}].id`, id, '每条一个编号')],
    ),
);

/** Reads the rules of supervision; ids must differ. */
export const readSupervisionRules = (
  value: unknown,
): Result<readonly SupervisionRule[], readonly DataFault[]> => rules(value, '');
