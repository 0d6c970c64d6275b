// SPDX-License-Identifier: Apache-2.0
import type { ChainFault } from './verify-chain.js';

const WORDS: Readonly<Record<ChainFault['code'], (seq: number) => string>> = {
  changed: (seq) => `第 ${seq} 条与写入时不同：内容或摘要被改过。`,
  missing: (seq) => `缺第 ${seq} 条：已被删除。`,
  inserted: (seq) => `第 ${seq} 条不在链上：是后来插入的。`,
  'cut-off': (seq) => `从第 ${seq} 条起被截去。`,
  'head-unknown': (seq) => `链上（共 ${seq} 条）没有给出的链头：链被截断后重写，或链头抄错。`,
};

/** Where and how the chain breaks, for people. */
export const faultInWords = ({ code, seq }: ChainFault): string => WORDS[code](seq);
