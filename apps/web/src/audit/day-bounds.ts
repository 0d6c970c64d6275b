// SPDX-License-Identifier: Apache-2.0

/** The moments between which a range of days in Beijing lies, both days whole. */
export const dayBounds = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): { readonly from?: string; readonly to?: string } => ({
  ...(from === undefined ? {} : { from: `${from}T00:00:00.000+08:00` }),
  ...(to === undefined ? {} : { to: `${to}T23:59:59.999+08:00` }),
});
