// SPDX-License-Identifier: Apache-2.0
declare const brand: unique symbol;

/** A value of type `T` that has passed the check named `Name`. The brand exists only at compile time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
