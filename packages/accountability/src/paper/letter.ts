// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 公函 as data: what a paper says; a writer (packages/office) gives it the layout of GB/T 9704-2012. */
export interface OfficialLetter {
  /** Title in the file's properties. */
  readonly name: string;
  /** 公文标题. */
  readonly title: string;
  /** 发文字号 or 编号; null: left out. */
  readonly number: string | null;
  /** 主送机关. */
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly sections: readonly LetterSection[];
  /** 结束语. */
  readonly closing: readonly string[];
  /** 署名; null is left to fill. */
  readonly issuer: string | null;
  /** 成文日期; null is left to fill. */
  readonly issuedOn: PlainDate | null;
  /** 附件, on pages of its own. */
  readonly table: LetterTable;
}

/** 一、…（一）…. */
export interface LetterSection {
  readonly heading: string;
  readonly items: readonly LetterItem[];
}

/** One numbered item and its lines; no heading: the lines stand by themselves. */
export interface LetterItem {
  readonly heading: string | null;
  readonly lines: readonly LetterLine[];
}

/** 完成时限：2026年12月31日前。 */
export interface LetterLine {
  /** Null for a plain paragraph. */
  readonly label: string | null;
  readonly words: string;
}

export interface LetterTable {
  readonly title: string;
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Share of the page's width in thousandths; all columns are 1000. */
export interface LetterColumn {
  readonly header: string;
  readonly share: number;
  readonly centred: boolean;
}
