// SPDX-License-Identifier: Apache-2.0
import { latin1 } from './bytes.js';
import type { Stranger } from './refusal.js';

/** What the first bytes say a file is. A name is never asked: a .docx called .txt is still a package. */
export type Kind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  | { readonly kind: 'stranger'; readonly looksLike: Stranger };

/** 认格式: by content. What nothing claims is tried as text. */
export function recognise(bytes: Uint8Array): Kind {
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) return { kind: 'zip' };
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  if (hasPdfHeader(bytes)) return { kind: 'pdf' };
  const [, looksLike] = SIGNATURES.find(([signature]) => starts(bytes, signature)) ?? [];
  return looksLike === undefined ? { kind: 'text' } : { kind: 'stranger', looksLike };
}

const SIGNATURES: readonly (readonly [string, Stranger])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM', 'image'],
  ['RIFF', 'image'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['MIME-Version:', 'mht'],
];

/** The header may stand behind a little junk, at the beginning of a line (ISO 32000-1 annex H.3.4.1: first 1024 bytes). */
const hasPdfHeader = (bytes: Uint8Array): boolean =>
  /(?:^|[\r\n])%PDF-\d/.test(latin1(bytes.subarray(0, 1024))) || starts(bytes, '\xef\xbb\xbf%PDF-');

const starts = (bytes: Uint8Array, signature: string): boolean =>
  latin1(bytes.subarray(0, signature.length)) === signature && hasBody(bytes, signature);

/** `BM` and `II*` open sentences too: an image goes on in bytes that no text has. */
const hasBody = (bytes: Uint8Array, signature: string): boolean =>
  (signature !== 'BM' && signature !== 'RIFF') || bytes.subarray(0, 64).includes(0);
