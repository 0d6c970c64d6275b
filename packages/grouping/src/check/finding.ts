// SPDX-License-Identifier: Apache-2.0

/**
 * 方案检查结果: something doubtful in a scheme. It groups all the same; `error` is reserved for tables that
 * cannot be a scheme at all (`BrokenReference`).
 */
export type Finding<C extends FindingCode = FindingCode> = {
  readonly [P in C]: { readonly code: P } & Findings[P];
}[C];

export type FindingCode = keyof Findings;

export interface Findings {
  /** A code stands twice in one list. */
  readonly 'duplicate-code': { readonly where: string; readonly codes: readonly string[] };
  /** Principal diagnoses of a rule that its MDC does not list: that rule can never see them. */
  readonly 'outside-mdc': {
    readonly rule: string;
    readonly mdc: string;
    readonly codes: readonly string[];
  };
  /** The same, and no MDC lists them either: as principal diagnosis they end in 0000. */
  readonly 'in-no-mdc': { readonly codes: readonly string[] };
  /** No case can reach the group: earlier rules always take it, or its lists are empty. */
  readonly 'unreachable-rule': { readonly rule: string; readonly name: string };
  /** Only some of the codes a rule lists can reach it. */
  readonly 'mostly-unreachable-rule': {
    readonly rule: string;
    readonly kind: 'diagnosis' | 'procedure';
    readonly reachable: readonly string[];
    readonly listed: number;
  };
  /** Two rules of one MDC list the same codes in the same place; the first in order takes them. */
  readonly 'overlapping-rules': {
    readonly first: string;
    readonly second: string;
    readonly kind: 'diagnosis' | 'procedure';
    readonly codes: readonly string[];
  };
  /** Two MDCs list the same principal diagnoses; the first in order is tried first. */
  readonly 'overlapping-mdcs': {
    readonly first: string;
    readonly second: string;
    readonly codes: readonly string[];
  };
  /** Codes without a name, though the scheme brings names. */
  readonly 'missing-name': {
    readonly kind: 'diagnosis' | 'procedure';
    readonly codes: readonly string[];
  };
  /** A row without a name. */
  readonly 'missing-title': { readonly where: string };
  /** Diagnoses an MDC lists and none of its rules would take without surgery. */
  readonly 'no-medical-group': { readonly mdc: string; readonly codes: readonly string[] };
  /** A surgical rule that asks for no procedure. */
  readonly 'surgical-without-procedure': { readonly rule: string };
  /** A rule in no MDC's order, or a DRG in no rule's. */
  readonly 'unused-rule': { readonly rule: string };
  readonly 'unused-drg': { readonly drg: string };
  /** No DRG of the rule takes a case without complications and limits. */
  readonly 'drg-gap': { readonly rule: string };
  /** On both lists: as MCC it counts first. */
  readonly 'cc-and-mcc': { readonly codes: readonly string[] };
  /** A CC or MCC names a table that holds no principal diagnoses: it always counts. */
  readonly 'table-without-principals': { readonly table: string; readonly complications: number };
  readonly 'in-several-tables': { readonly codes: readonly string[] };
  /** 歧义 is switched on without a place in the order, or has a place and is switched off. */
  readonly 'ambiguity-without-place': { readonly mdc: string };
  readonly 'ambiguity-switched-off': { readonly mdc: string };
}
