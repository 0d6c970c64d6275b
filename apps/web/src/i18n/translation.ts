// SPDX-License-Identifier: Apache-2.0

/** The same sentences in another language: no key more, none less. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
};
