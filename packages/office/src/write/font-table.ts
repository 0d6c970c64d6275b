// SPDX-License-Identifier: Apache-2.0

/**
 * `word/fontTable.xml`: where a font of the paper is missing, Word takes one of the names given here, and any other
 * reader a Chinese face of the same family.
 */
export function fontTable(): string {
  const fonts = FONTS.map(
    ({ name, others, family, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

const SERIF = '02010601030101010101';
const SCRIPT = '02010609030101010101';
const SANS = '02010609060101010101';

const FONTS = [
  {
    name: '方正小标宋简体',
    others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,Noto Serif CJK SC',
    family: 'roman',
    panose: SERIF,
  },
  {
    name: '仿宋_GB2312',
    others: '仿宋,FangSong,华文仿宋,Noto Serif CJK SC',
    family: 'modern',
    panose: SCRIPT,
  },
  {
    name: '楷体_GB2312',
    others: '楷体,KaiTi,华文楷体,Noto Serif CJK SC',
    family: 'modern',
    panose: SCRIPT,
  },
  { name: '黑体', others: 'SimHei,Noto Sans CJK SC', family: 'modern', panose: SANS },
  { name: '宋体', others: 'SimSun,Noto Serif CJK SC', family: 'auto', panose: SERIF },
] as const;
