// SPDX-License-Identifier: Apache-2.0
/** 事实的分组: what the parts of facts and their values are called, as formulas name them. */
const PART_WORDS: Readonly<
  Record<string, { readonly name: string; readonly values: Readonly<Record<string, string>> }>
> = {
  place: { name: '就诊地', values: { 'in-county': '县域内' } },
  tier: { name: '机构层级', values: { primary: '基层医疗卫生机构', hospital: '医院' } },
  class: { name: '类别', values: { current: '流动' } },
};

/** 就诊地为县域内; a part or value that has no words stays as it is written. */
export const partInWords = (name: string, is: string): string => {
  const part = Object.hasOwn(PART_WORDS, name) ? PART_WORDS[name] : undefined;
  const value = part !== undefined && Object.hasOwn(part.values, is) ? part.values[is] : undefined;
  return `${part?.name ?? name}为${value ?? is}`;
};
