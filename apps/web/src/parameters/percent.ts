// SPDX-License-Identifier: Apache-2.0

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A percentage as people type it as the share a file holds, digit by digit and never through a float: 85.5 → 0.855. What is no number stays as it is, for the server to refuse. */
export function shareOf(percent: string): string {
  const [, sign = '', whole = '', part = ''] = NUMBER.exec(percent.trim()) ?? [];
  if (whole === '') return percent.trim();
  const digits = whole.padStart(3, '0');
  const cut = digits.length - 2;
  return trimmed(sign, digits.slice(0, cut), `${digits.slice(cut)}${part}`);
}

/** A share as the percentage people read: 0.855 → 85.5. */
export function percentOf(share: string): string {
  const [, sign = '', whole = '', part = ''] = NUMBER.exec(share.trim()) ?? [];
  if (whole === '') return share;
  const places = part.padEnd(2, '0');
  return trimmed(sign, `${whole}${places.slice(0, 2)}`, places.slice(2));
}

function trimmed(sign: string, whole: string, part: string): string {
  const before = whole.replace(/^0+(?=\d)/, '');
  const after = part.replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`;
}
