// SPDX-License-Identifier: Apache-2.0

/** 拒收: why a file cannot be read. Facts only; `describeRefusal` has the words. Sizes are bytes. */
export type Refusal = { readonly name: string } & Reason;

/** A refusal before it knows whose file it is. */
export type Reason =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'encrypted'; readonly format: 'docx' | 'pdf' }
  | { readonly code: 'scanned-no-text-layer'; readonly format: 'docx' | 'pdf' }
  /** `part` is the part of the package that is broken, as its name stands in the file. */
  | { readonly code: 'corrupted'; readonly format: 'docx' | 'pdf'; readonly part: string }
  | { readonly code: 'zip-bomb'; readonly part: string; readonly limit: number }
  | { readonly code: 'too-many-entries'; readonly entries: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly format: 'docx' | 'html'; readonly limit: number }
  /** A PDF names its fonts without embedding them, in an encoding whose table is not carried. */
  | { readonly code: 'unknown-encoding'; readonly encoding: string }
  /** Reading was given up after `limit` milliseconds. */
  | { readonly code: 'too-slow'; readonly limit: number }
  | { readonly code: 'unknown-format'; readonly looksLike: Stranger }
  /** `at` is the offset of the first byte that belongs to no text; the encodings tried are named. */
  | { readonly code: 'not-text'; readonly at: number; readonly tried: readonly string[] };

/** Formats that are known by sight and not read. */
export type Stranger =
  | 'old-office'
  | 'rtf'
  | 'ofd'
  | 'spreadsheet'
  | 'presentation'
  | 'opendocument'
  | 'archive'
  | 'image'
  | 'mht';

/** One line for the person at the screen: which file, what is wrong, what to do. */
export function describeRefusal(refusal: Refusal): string {
  return `不能读取“${oneLine(refusal.name)}”：${words(refusal)}`;
}

function words(reason: Reason): string {
  if (isFault(reason)) return faultWords(reason);
  switch (reason.code) {
    case 'empty':
      return '文件里没有文字。请确认选对了文件，或重新导出后再试。';
    case 'too-large':
      return `文件有 ${megabytes(reason.size)} MB，超过 ${megabytes(reason.limit)} MB 的上限。请只留通知正文，去掉图片和附件后再试。`;
    case 'encrypted':
      return `这个 ${label(reason.format)}设有打开密码。请用密码打开后另存一份不加密的文件再试。`;
    case 'scanned-no-text-layer':
      return `这个 ${label(reason.format)}只有图片（多半是扫描件），没有文字层。请向发文单位索取文字版，或先做文字识别（OCR）并校对。`;
    case 'not-text':
      return `第 ${reason.at + 1} 个字节起不是文字（已试 ${reason.tried.join('、')}）。请确认文件没有损坏，文本请另存为 UTF-8 编码再试。`;
    case 'unknown-format':
      return STRANGERS[reason.looksLike];
  }
}

type Fault = Extract<Reason, { code: (typeof FAULTS)[number] }>;

const FAULTS = [
  'unknown-encoding',
  'corrupted',
  'zip-bomb',
  'too-many-entries',
  'too-deep',
  'too-slow',
] as const;

const isFault = (reason: Reason): reason is Fault => FAULTS.some((code) => code === reason.code);

function faultWords(reason: Fault): string {
  switch (reason.code) {
    case 'corrupted':
      return `${label(reason.format)}已损坏或不完整（出错处：${oneLine(reason.part)}）。请重新下载，或用办公软件打开后另存再试。`;
    case 'unknown-encoding':
      return `PDF 没有嵌入字体，所用编码 ${oneLine(reason.encoding)} 无法还原成文字。请向发文单位索取 .docx，或嵌入字体后重新导出 PDF。`;
    case 'zip-bomb':
      return `压缩内容 ${oneLine(reason.part)} 解开后超过 ${megabytes(reason.limit)} MB，已停止解压。正常的通知不会这么大，请核对文件来源。`;
    case 'too-many-entries':
      return `压缩包内有 ${reason.entries} 个条目，超过 ${reason.limit} 个的上限。正常的 Word 文件不会这么多，请核对文件来源。`;
    case 'too-deep':
      return `${label(reason.format)}内容嵌套超过 ${reason.limit} 层，已停止读取。请用浏览器或办公软件打开，另存为 .txt 或 .docx 再试。`;
    case 'too-slow':
      return `读了 ${Math.round(reason.limit / 1000)} 秒仍未读完，已停止。请把文件拆小，或另存为 .txt 再试。`;
  }
}

const STRANGERS: Record<Stranger, string> = {
  'old-office': '这是旧版 Office 或 WPS 文件（.doc、.wps、.xls）。请打开后另存为 .docx 再试。',
  rtf: '这是 RTF 文件。请打开后另存为 .docx 再试。',
  ofd: '这是 OFD 版式文件。请在阅读器中导出为带文字层的 PDF 或 .docx 再试。',
  spreadsheet: '这是电子表格，不是通知正文。请把内容放进 .docx 或另存为 .txt 再试。',
  presentation: '这是演示文稿，不是通知正文。请把内容放进 .docx 再试。',
  opendocument: '这是 OpenDocument 文件（.odt 等）。请打开后另存为 .docx 再试。',
  archive: '这是压缩包，不是通知正文。请解压后选择里面的文件再试。',
  image: '这是图片，没有文字。请向发文单位索取文字版，或先做文字识别（OCR）并校对。',
  mht: '这是网页归档（.mht）。请用浏览器打开后另存为 .html 再试。',
};

const LABELS = { docx: 'Word 文件', pdf: 'PDF 文件', html: '网页' } as const;
const label = (format: keyof typeof LABELS): string => LABELS[format];

const megabytes = (bytes: number): string => String(Math.round((bytes / 1_048_576) * 10) / 10);

/** A name comes from outside: line breaks and other controls in it would make two lines of one. */
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 200);
