// SPDX-License-Identifier: Apache-2.0
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { Responsibility, ResponsibilityMode } from '../reading.js';
import { type Part, partsOf } from './clauses.js';
import { type Labelled, labelsIn } from './labels.js';
import { standingUnits, statesLeadRule } from './standing.js';

/** A responsibility group as it stands in the text, before rules that reach across groups are applied. */
export interface Group {
  readonly range: Range;
  readonly parts: readonly Part[];
  /** Where labels say a time: 完成时限：… */
  readonly times: readonly Range[];
  readonly statesLeadRule: boolean;
  /** Units that this group adds to all later ones. */
  readonly adds: readonly Range[];
}

/** Reads one group from its words without the brackets around them. */
export function readGroup(clean: CleanText, range: Range, content: Range): Group {
  const labels = labelsIn(clean.match, content);
  const parts =
    labels.length > 0 ? labelledParts(clean, labels, content) : partsOf(clean.match, content);
  return {
    range,
    parts,
    times: labels.filter((label) => label.kind === 'time').map((label) => label.value),
    statesLeadRule: statesLeadRule(clean.match.slice(...content)),
    adds: standingUnits(clean.match, content),
  };
}

function labelledParts(
  clean: CleanText,
  labels: readonly Labelled[],
  content: Range,
): readonly Part[] {
  const before = labels[0]?.range[0] ?? content[0];
  const leading = before > content[0] + 1 ? partsOf(clean.match, [content[0], before]) : [];
  const labelled = labels
    .filter((label) => label.kind === 'units')
    .flatMap((label) =>
      partsOf(clean.match, label.value).map((part) =>
        part.role === 'bare' ? { ...part, role: label.role } : part,
      ),
    );
  return [...leading.filter((part) => part.role !== 'bare'), ...labelled];
}

/** The group as the reading shows it. */
export function responsibilityOf(
  clean: CleanText,
  group: Group,
  rules: { readonly firstListedLeads: boolean; readonly standing: readonly string[] },
): Responsibility {
  const named = (parts: readonly Part[]): string[] =>
    unique(
      parts.flatMap((part) => part.units.map((unit) => shownIn(clean, unit).replace(/\s/g, ''))),
    );
  const roles = new Set(group.parts.map((part) => part.role));
  const answers = group.parts.filter((part) => part.role !== 'implement' || roles.size === 1);
  const units = named(answers);
  const mode = modeOf(answers);
  const stated = named(answers.filter((part) => part.role === 'lead'));
  const byRule = rules.firstListedLeads && stated.length === 0 && mode !== 'each';
  const answering = named(answers.filter((part) => part.role !== 'support'));
  const lead = byRule ? answering.slice(0, 1) : stated;
  return {
    quote: shownIn(clean, group.range).replaceAll('\n', ' '),
    span: spanOf(clean, group.range),
    units,
    lead,
    support: supportOf(answers, named),
    mode,
    leadGuess: lead.length === 0 && mode !== 'each' ? (answering[0] ?? null) : null,
    openEnded: group.parts.some((part) => part.openEnded),
    standing: rules.standing.filter((unit) => !units.includes(unit)),
    implement:
      roles.size === 1 ? [] : named(group.parts.filter((part) => part.role === 'implement')),
  };
}

function supportOf(parts: readonly Part[], named: (parts: readonly Part[]) => string[]): string[] {
  const hasLead = parts.some((part) => part.role === 'lead');
  return named(parts.filter((part) => (hasLead ? part.role !== 'lead' : part.role === 'support')));
}

function modeOf(parts: readonly Part[]): ResponsibilityMode {
  const roles = new Set(parts.map((part) => part.role));
  if (roles.has('lead') || (roles.has('support') && roles.size > 1)) return 'lead-support';
  if (roles.has('each')) return 'each';
  return roles.has('by-duty') ? 'by-duty' : 'responsible';
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
