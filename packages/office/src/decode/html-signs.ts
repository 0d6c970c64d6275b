// SPDX-License-Identifier: Apache-2.0
import { latin1 } from './bytes.js';

/** Whether a text is a page: it opens with a tag that only pages open with, whatever the file is called. */
export const isHtml = (text: string): boolean => OPENING.test(afterComments(text.slice(0, 8192)));

const OPENING =
  /^<(?:!doctype html|(?:html|head|body|meta|title|link|style|script|div|p|h[1-6]|table|ol|ul|section|article|main|center|font|span|b|strong|br)[\s>/])/i;

/** What stands after white space, an XML declaration and comments. */
function afterComments(text: string): string {
  const rest = text.replace(/^[\s\ufeff]+/, '');
  const end = rest.startsWith('<!--') ? '-->' : '?>';
  if (end === '?>' && !rest.startsWith('<?xml')) return rest;
  const at = rest.indexOf(end);
  return at === -1 ? '' : afterComments(rest.slice(at + end.length));
}

/** The charset that a page states in its own head, if this machine knows one of that name. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, 4096));
  const label =
    /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(
      head,
    )?.[1];
  return label === undefined ? undefined : canonical(label.toLowerCase());
}

/** GBK and GB 2312 are parts of GB18030. UTF-16 cannot be: the declaration was just read byte by byte. */
function canonical(label: string): string | undefined {
  if (label.startsWith('utf-16')) return undefined;
  try {
    const encoding = new TextDecoder(label).encoding;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}
