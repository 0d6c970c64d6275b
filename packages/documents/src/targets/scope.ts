// SPDX-License-Identifier: Apache-2.0

const SCOPE =
  /全国|全省|全州|全市|全县|全区|全镇|全乡|各州市?|各县（?市?、?区?）?|每个[^，、]{2,12}?(?:医院|学校|乡镇|村|县|区)|各乡镇|所有(?:[^，、]{2,16}?(?=均|都|全部|实现|达到|必须|要|应|$)|[^，、]{2,16})/;

/** Whom a target speaks of (范围), as written before it: 全省, 每个县级医院; null where nobody is named. */
export const scopeOf = (left: string): string | null => SCOPE.exec(left)?.[0] ?? null;
