// SPDX-License-Identifier: Apache-2.0

const KB = 1024;
const MB = KB * KB;

/** The size of a file as people read it: `820 B`, `12 KB`, `3.4 MB`; rounded up, so that nothing is 0. */
export function byteWords(bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`;
  return `${Math.ceil((bytes * 10) / MB) / 10} MB`;
}
