// SPDX-License-Identifier: Apache-2.0

/** Hands a file to the browser's downloads. Nothing is sent anywhere: the address is one of this page's own memory. */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Characters that Windows refuses in a file name become `_`; a very long name is cut, its ending kept. */
export function fileName(name: string): string {
  const clean = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '_');
  const dot = /(?:\.sanyi)?\.[a-z]{2,5}$/.exec(clean)?.index ?? clean.length;
  return `${clean.slice(0, Math.min(dot, 100))}${clean.slice(dot)}`;
}

export const stem = (name: string): string =>
  name.replace(/\.sanyi\.json$/i, '').replace(/\.(?:docx|pdf|html?|txt)$/i, '');
