// SPDX-License-Identifier: Apache-2.0

/** Why a returned file gives no rows, or no more of them. */
export type FileRefusal =
  | { readonly code: 'not-a-workbook'; readonly part: string }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'too-many-words'; readonly limit: number }
  | { readonly code: 'manifest-missing' }
  | { readonly code: 'manifest-changed' }
  | { readonly code: 'another-return'; readonly declaration: string; readonly version: number }
  | { readonly code: 'no-header'; readonly sheet: string; readonly columns: readonly string[] }
  | { readonly code: 'column-twice'; readonly sheet: string; readonly column: string }
  | { readonly code: 'not-text'; readonly line: number }
  | { readonly code: 'open-quote'; readonly line: number };

/** 整个文件退回的原因: one sentence for the person at the screen, with what to do. */
export function describeFileRefusal(refusal: FileRefusal): string {
  if ('limit' in refusal) return describeSize(refusal);
  if ('sheet' in refusal) return describeHeader(refusal);
  if ('line' in refusal) return describeText(refusal);
  switch (refusal.code) {
    case 'not-a-workbook':
      return '打不开：不是完好的 .xlsx 文件。请用办公软件打开后另存为 .xlsx 再交。';
    case 'manifest-missing':
      return '不是系统发出的填报表，看不出是哪个单位、哪一期的。请在发下去的那份表里填。';
    case 'manifest-changed':
      return '表里的标识被改过，不能确认是哪个单位、哪一期的。请重新下载填报表再填。';
    case 'another-return':
      return `这张表（${refusal.declaration} 第 ${refusal.version} 版）已经不用了。请下载新表再填。`;
  }
}

const describeSize = ({
  code,
  limit,
}: Extract<FileRefusal, { readonly limit: number }>): string => {
  const what = {
    'too-large': `展开后超过 ${Math.round(limit / 1_048_576)} MB`,
    'too-many-rows': `超过 ${limit} 行`,
    'too-many-words': `文字超过 ${limit} 字`,
  }[code];
  return `${what}。请分成几个文件。`;
};

type Refused<Code> = Extract<FileRefusal, { readonly code: Code }>;

const describeHeader = (refusal: Refused<'no-header' | 'column-twice'>): string =>
  refusal.code === 'no-header'
    ? `“${refusal.sheet}”里找不到这些列：${refusal.columns.join('、')}。请保留发下去的表头。`
    : `“${refusal.sheet}”里“${refusal.column}”这一列有两个。请删去一个。`;

const describeText = ({ code, line }: Refused<'not-text' | 'open-quote'>): string =>
  code === 'not-text'
    ? `第 ${line} 行起不是可读的文字。请存为 UTF-8 或 GBK 的 CSV 再交。`
    : `第 ${line} 行的引号没有收尾。请用办公软件重新存为 CSV。`;
