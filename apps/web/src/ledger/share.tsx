// SPDX-License-Identifier: Apache-2.0

/** A whole per cent; a dash where nothing was reported. */
export function Share({ of }: { readonly of: number | null }) {
  return of === null ? <>—</> : <>{of}%</>;
}

/** A day as lists write it; a dash where there is none. */
export function PlainDay({ on }: { readonly on: string | null }) {
  return on === null ? <>—</> : <time dateTime={on}>{on}</time>;
}
