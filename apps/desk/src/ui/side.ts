// SPDX-License-Identifier: Apache-2.0

/** Which side a narrow screen shows. */
export type Side = 'original' | 'tasks';
