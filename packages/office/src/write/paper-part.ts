// SPDX-License-Identifier: Apache-2.0
import type { PaperStyle } from './paper-styles.js';

/** 公文的一段, whoever writes it: Word and PDF are made of the same. An empty text is an empty line. */
export interface PaperPart {
  readonly style: PaperStyle;
  readonly text: string;
}

/** 附件里的一张表, on pages of its own; its first row is the heading. Widths are shares of the page. */
export interface PaperAttachment {
  /** 附件1. */
  readonly mark: string;
  readonly title: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PaperPart[])[];
}

/** 一份公文 as plain data. */
export interface PaperContent {
  readonly title: string;
  readonly text: readonly PaperPart[];
  readonly attachments: readonly PaperAttachment[];
}

export const part = (style: PaperStyle, text: string): PaperPart => ({ style, text });

export const EMPTY_PART: PaperPart = part('body', '');
