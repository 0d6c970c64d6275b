// SPDX-License-Identifier: Apache-2.0

/** 出处: where a number or a rule comes from. */
export interface Citation {
  /** The document's key in `data/documents`, where its title, issuer and 文号 stand once. */
  readonly document: string;
  /** The place inside it, in the document's own words: 第十二条, （三十一）. */
  readonly at: string;
}

export const cite = (document: string, at: string): Citation => ({ document, at });
