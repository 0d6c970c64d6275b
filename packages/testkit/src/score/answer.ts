// SPDX-License-Identifier: Apache-2.0

/** An answer made by hand, in one form, whatever file it came from. `undefined` where the file does not say. */
export interface GoldDocument {
  readonly name: string;
  readonly heading: GoldHeading;
  readonly tasks: readonly GoldTask[];
  /** What a report quotes; undefined where the answer does not list it. */
  readonly figures: readonly GoldFigure[] | undefined;
  readonly practices: readonly GoldPractice[] | undefined;
}

/** What a document says of itself. Each field holds all answers that are right. */
export interface GoldHeading {
  readonly title?: readonly (string | null)[];
  readonly documentNumber?: readonly (string | null)[];
  readonly issuer?: readonly (string | null)[];
  readonly issuedOn?: readonly (string | null)[];
  /** As `2026-01-01/2026-12-31`. */
  readonly period?: readonly (string | null)[];
  readonly level?: readonly (string | null)[];
  readonly region?: readonly (string | null)[];
  readonly leadRule?: readonly (string | null)[];
}

export interface GoldTask {
  readonly number: number | null;
  /** As written; null where the task has none, undefined where the answer does not hold it. */
  readonly label: string | null | undefined;
  readonly title: string | null | undefined;
  readonly groups: readonly GoldGroup[];
  readonly targets: readonly GoldTarget[];
  readonly deadlines: readonly GoldDeadline[];
}

export interface GoldGroup {
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly mode: string | undefined;
}

/** `comparators`, `values`, `units` and `by` hold all answers that are right, the first one first. */
export interface GoldTarget {
  /** Without white space; null where the answer names only the metric. */
  readonly quote: string | null;
  readonly comparators: readonly string[];
  readonly values: readonly (number | null)[];
  readonly valueTo: number | null;
  readonly units: readonly (string | null)[];
  readonly by: readonly (string | null)[];
  readonly explicit: boolean;
  /** True where a reading may have it or not. */
  readonly weak: boolean;
}

export interface GoldDeadline {
  readonly dates: readonly (string | null)[];
  readonly kind: string;
  readonly every: string | null;
  readonly weak: boolean;
}

export interface GoldFigure {
  readonly quote: string;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string;
  readonly place: string | null;
  readonly year: number | null;
}

export interface GoldPractice {
  readonly place: string | null;
  /** Null where the answer names only the place. */
  readonly title: string | null;
}
