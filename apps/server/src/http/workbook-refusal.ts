// SPDX-License-Identifier: Apache-2.0
import { describeWorkbookRefusal, type WorkbookRefusal } from '@sanyi/office';
import { Refusal } from './problem.js';

/** Why a workbook gives no rows, as a refusal. */
export const workbookRefusal = (trouble: WorkbookRefusal): Refusal =>
  new Refusal(trouble.code === 'too-large' ? 'too-large' : 'invalid-request', {
    zh: `文件${describeWorkbookRefusal(trouble)}`,
    en: inEnglish(trouble),
  });

function inEnglish(trouble: WorkbookRefusal): string {
  switch (trouble.code) {
    case 'too-large':
      return `The file has ${trouble.size} bytes, more than the ${trouble.limit} allowed.`;
    case 'not-a-workbook':
      return 'The file cannot be opened: it is no sound .xlsx. Save it anew as .xlsx.';
    case 'no-sheet':
      return `The file has no sheet named ${trouble.sheets.map(named).join(' or ')}. Use the template.`;
    case 'no-header':
      return `Sheet ${named(trouble.sheet)} lacks the header ${named(trouble.column)}. Keep the headers of the template.`;
    case 'too-many-rows':
      return `Sheet ${named(trouble.sheet)} has more than ${trouble.limit} rows. Split it into files.`;
  }
}

const named = (words: string): string => `“${words}”`;
