// SPDX-License-Identifier: Apache-2.0

/** A sentence in each language that the server speaks. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A language that the server speaks; Chinese is the one it speaks unasked. */
export type Language = keyof Words;

/** The language of an `Accept-Language` header: English only where it is wanted more than Chinese. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(wishOf);
  return strongest(wishes, 'en') > strongest(wishes, 'zh') ? 'en' : 'zh';
}

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((one) => one.startsWith('q='))?.slice('q='.length);
  return { tag, weight: weight === undefined ? 1 : Number(weight) };
}

const strongest = (wishes: readonly Wish[], language: Language): number =>
  Math.max(0, ...wishes.filter(({ tag }) => tag.split('-')[0] === language).map(weightOf));

const weightOf = ({ weight }: Wish): number => (Number.isNaN(weight) ? 0 : weight);
