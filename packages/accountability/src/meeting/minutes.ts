// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 会议种类: 深化医改协作会商; 领导小组专题研究; 医保经办机构与医疗机构协商谈判. */
export type MeetingKind = 'consultation' | 'leading-group' | 'negotiation';

/** 议定事项: what was decided, who answers for it, who helps, by when. */
export interface Decision {
  /** A few words, without a full stop. */
  readonly title: string;
  /** 一两句话写清做什么; empty: the title says it all. */
  readonly text: string;
  readonly lead: string;
  readonly support: readonly string[];
  /** Null: none was set. */
  readonly due: PlainDate | null;
}

/** 一次会议, as somebody notes it down. Units by their names. */
export interface Meeting {
  readonly kind: MeetingKind;
  /** 纪要文号; null is left out. */
  readonly number: string | null;
  readonly on: PlainDate;
  /** 召集单位. */
  readonly convener: string;
  /** 副召集单位. */
  readonly deputies: readonly string[];
  /** 其他参加单位. */
  readonly attendees: readonly string[];
  readonly topics: readonly string[];
  readonly decisions: readonly Decision[];
  /** 地区 as it heads the paper, such as 示例省. */
  readonly region: string;
  /** 印发单位. */
  readonly issuer: string;
  readonly issuedOn: PlainDate;
}

/** 会议纪要, paragraph by paragraph. */
export interface Minutes {
  readonly title: string;
  readonly number: string | null;
  /** Who met, and about what. */
  readonly opening: string;
  /** One for each decision, numbered 一、二、…. */
  readonly items: readonly string[];
  readonly issuer: string;
  /** 成文日期, in words. */
  readonly issuedOn: string;
}
