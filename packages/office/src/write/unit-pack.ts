// SPDX-License-Identifier: Apache-2.0
import type { UnitSheet } from '@sanyi/documents';
import { unitForm } from './unit-form.js';
import { unitNotice } from './unit-notice.js';

/** What an office hands to one unit. */
export interface UnitPack {
  /** 任务分工单. */
  readonly docx: Uint8Array;
  /** 工作任务填报表. */
  readonly xlsx: Uint8Array;
}

/** 任务分工单 (Word) and 填报表 (Excel) of one unit. */
export async function unitPack(sheet: UnitSheet): Promise<UnitPack> {
  const [docx, xlsx] = await Promise.all([unitNotice(sheet), unitForm(sheet)]);
  return { docx, xlsx };
}
