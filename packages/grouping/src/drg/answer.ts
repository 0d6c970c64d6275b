// SPDX-License-Identifier: Apache-2.0

/** 分组结果: every case gets one, and every one says which of the four it is. */
export interface Answer {
  readonly status: Status;
  readonly mdc: string;
  readonly adrg: string;
  readonly drg: string;
}

/** 分组成功, 歧义病案, 无法入组, 信息校验不通过. */
export type Status = 'GROUPED' | 'AMBIGUOUS_QY' | 'NO_GROUP' | 'CHECK_FAILED';

/** The answer of a case that stands in no group. */
export const outside = (status: 'NO_GROUP' | 'CHECK_FAILED'): Answer => ({
  status,
  mdc: '0000',
  adrg: '00',
  drg: '0000',
});
