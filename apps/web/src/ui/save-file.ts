// SPDX-License-Identifier: Apache-2.0
import type { ReceivedFile } from '../http/call.js';

/** Hands a file that was received to the browser, as a download is. */
export function saveFile({ name, content }: ReceivedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
