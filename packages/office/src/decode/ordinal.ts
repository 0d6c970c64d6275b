// SPDX-License-Identifier: Apache-2.0

/** 编号样式: how a number of a list is written, by the names of WordprocessingML (ECMA-376-1 §17.18.59). */
export function formatOrdinal(format: string, value: number): string {
  return (FORMATS[format] ?? String)(value);
}

/** A label before its words: a space only where the two would run together (1 and 2026年, 第一条 and 任务). */
export function joinLabel(label: string, words: string): string {
  const runsTogether =
    /[\p{L}\p{N}]$/u.test(label) && !/^[\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]/u.test(label);
  const readsAsDecimal = /[\d０-９][.．]$/u.test(label) && /^[\d０-９]/u.test(words);
  return runsTogether || readsAsDecimal ? `${label} ` : label;
}

type Format = (value: number) => string;

/** One sign a number, as long as the signs last; then digits. */
const signs =
  (alphabet: string): Format =>
  (value) =>
    Array.from(alphabet)[value - 1] ?? String(value);

/** A, B … Z, AA, BB … as Word counts. */
const letters =
  (first: number): Format =>
  (value) =>
    value < 1
      ? String(value)
      : String.fromCharCode(first + ((value - 1) % 26)).repeat(
          Math.min(Math.ceil(value / 26), MOST_LETTERS),
        );

const MOST_LETTERS = 30;

/** 一, 十一, 二十三, 一百零五, as read aloud; beyond 9999 digits. */
const counting =
  (digits: string, units: string): Format =>
  (value) => {
    if (value < 1 || value > 9999) return String(value);
    const spoken = Array.from(String(value))
      .map((digit, at, all) => place(digits, units, Number(digit), all.length - 1 - at))
      .join('');
    const zero = digits.charAt(0);
    const short = spoken.replace(new RegExp(`${zero}+`, 'g'), zero);
    return (short.endsWith(zero) ? short.slice(0, -1) : short).replace(/^[一](?=十)/, '');
  };

function place(digits: string, units: string, digit: number, power: number): string {
  return digits.charAt(digit) + (digit === 0 ? '' : units.charAt(power).trim());
}

/** 二〇二六: digit by digit. */
const digitByDigit =
  (digits: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = '';
  for (const [sign, worth] of ROMAN) {
    written += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

const CIRCLED = signs(
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
);
const CHINESE = counting('零一二三四五六七八九', ' 十百千');
const LEGAL = counting('零壹贰叁肆伍陆柒捌玖', ' 拾佰仟');
const POSITIONAL = digitByDigit('〇一二三四五六七八九');

const FORMATS: Readonly<Record<string, Format>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digitByDigit('０１２３４５６７８９'),
  decimalFullWidth2: digitByDigit('０１２３４５６７８９'),
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedFullstop: signs('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: signs('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters(65),
  lowerLetter: letters(97),
  chineseCounting: CHINESE,
  chineseCountingThousand: CHINESE,
  taiwaneseCounting: CHINESE,
  taiwaneseCountingThousand: CHINESE,
  japaneseCounting: CHINESE,
  chineseLegalSimplified: LEGAL,
  ideographLegalTraditional: LEGAL,
  ideographDigital: POSITIONAL,
  japaneseDigitalTenThousand: POSITIONAL,
  taiwaneseDigital: POSITIONAL,
  ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signs('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: signs('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  numberInDash: (value) => `- ${value} -`,
  bullet: () => '',
  none: () => '',
};
