// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntryDetail, ProgressReport } from '@sanyi/contract';

/** A report as it is being filled in: numbers are text, evidence is one name a line. */
export interface ReportDraft {
  readonly state: ProgressReport['state'];
  readonly progress: string;
  readonly text: string;
  readonly figures: Readonly<Record<string, { readonly words: string; readonly met: string }>>;
  readonly evidence: string;
  readonly problem: string;
  readonly next: string;
  readonly doneOn: string;
}

/** The draft that a form begins with: what was sent before (returned, withdrawn), else last period's state and per cent. */
export function reportDraft({
  content,
  before,
}: Pick<LedgerEntryDetail, 'content' | 'before'>): ReportDraft {
  const held = content ?? before?.content;
  if (held === undefined) return EMPTY;
  const own = content ?? {
    ...held,
    text: '',
    problem: '',
    evidence: [],
    figures: [],
    doneOn: null,
  };
  return {
    state: own.state,
    progress: own.progress === null ? '' : String(own.progress),
    text: own.text,
    figures: Object.fromEntries(
      own.figures.map(({ target, words, met }) => [target, { words, met: metText(met) }]),
    ),
    evidence: own.evidence.join('\n'),
    problem: own.problem,
    next: own.next,
    doneOn: own.doneOn ?? '',
  };
}

const EMPTY: ReportDraft = {
  ...{ state: 'under-way', progress: '', text: '', figures: {}, evidence: '' },
  ...{ problem: '', next: '', doneOn: '' },
};

const metText = (met: boolean | null): string => {
  if (met === null) return '';
  return met ? 'yes' : 'no';
};

/** What is sent in. A target without words is left out, so that the server can say it is missing; a per cent that is no whole number is null. */
export function reportOf(draft: ReportDraft): ProgressReport {
  const progress = draft.progress.trim();
  return {
    state: draft.state,
    progress: /^\d{1,3}$/.test(progress) ? Number(progress) : null,
    text: draft.text.trim(),
    figures: Object.entries(draft.figures)
      .filter(([, { words }]) => words.trim() !== '')
      .map(([target, { words, met }]) => ({
        ...{ target, words: words.trim() },
        met: met === '' ? null : met === 'yes',
      })),
    evidence: draft.evidence
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    problem: draft.problem.trim(),
    next: draft.next.trim(),
    doneOn: draft.state === 'done' && draft.doneOn !== '' ? draft.doneOn : null,
  };
}
