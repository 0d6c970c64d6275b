// SPDX-License-Identifier: Apache-2.0

/** An answer made by hand, in one form, whatever file it came from. */
export interface GoldDocument {
  readonly name: string;
  readonly title: string | null | undefined;
  readonly leadRule: readonly string[] | undefined;
  readonly tasks: readonly GoldTask[];
}

export interface GoldTask {
  readonly number: number | null;
  /** As written; undefined where the answer does not hold it. */
  readonly label: string | undefined;
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

export interface GoldTarget {
  /** Without white space; null where the answer names only the metric. */
  readonly quote: string | null;
  readonly comparators: readonly string[];
  readonly values: readonly (number | null)[];
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly by: readonly (string | null)[] | undefined;
  readonly explicit: boolean;
  readonly weak: boolean;
}

export interface GoldDeadline {
  readonly dates: readonly (string | null)[];
  readonly kind: string;
  readonly every: string | null;
  readonly weak: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const texts = (value: unknown): readonly string[] =>
  list(value as readonly unknown[]).map((one) => (typeof one === 'string' ? one : ''));
const bare = (text: string): string => text.replace(/\s/g, '');

/** Reads the answers of the project's own samples (fields of the reading, plus accept lists). */
export function sampleGold(name: string, json: Json): GoldDocument {
  return {
    name,
    title: json['title'] as string | null | undefined,
    leadRule: [json['leadRule'] as string, ...texts(json['leadRuleAccept'])],
    tasks: list(json['tasks']).map((task) => ({
      number: task['number'] as number | null,
      label: (task['label'] ?? task['number_label']) as string | undefined,
      title: task['title'] as string | null | undefined,
      groups: list(task['responsibility']).map((group) => ({
        units: texts(group['units']),
        lead: texts(group['lead']),
        mode: group['mode'] as string,
      })),
      targets: list(task['targets']).map(sampleTarget),
      deadlines: list(task['deadlines']).map(sampleDeadline),
    })),
  };
}

function sampleTarget(target: Json): GoldTarget {
  return {
    quote: bare(String(target['quote'])),
    comparators: [String(target['comparator']), ...texts(target['accept'])],
    values: [
      target['value'] as number | null,
      ...(list(target['acceptValue']) as unknown as number[]),
    ],
    valueTo: (target['valueTo'] as number | null | undefined) ?? null,
    unit: target['unit'] as string | null,
    by: [
      target['by'] as string | null,
      ...(list(target['byAccept']) as unknown as (string | null)[]),
    ],
    explicit: target['explicit'] !== false,
    weak: target['weak'] === true,
  };
}

function sampleDeadline(deadline: Json): GoldDeadline {
  return {
    dates: [
      deadline['date'] as string | null,
      ...(list(deadline['accept']) as unknown as (string | null)[]),
    ],
    kind: String(deadline['kind']),
    every: (deadline['every'] as string | null | undefined) ?? null,
    weak: deadline['weak'] === true,
  };
}

/** Reads the answers that hold spans into a reference document. */
export function spanGold(name: string, json: Json, text: string): GoldDocument {
  const names = texts(json['units']);
  const named = (value: unknown): readonly string[] =>
    (list(value) as unknown as number[]).map((index) => names[index] ?? '');
  const quoteAt = (span: unknown): string => {
    const [from, to] = span as readonly [number, number];
    return bare(text.slice(from, to)).replace(/-\d+-/g, '');
  };
  return {
    name,
    title: undefined,
    leadRule: [String(json['leadRule'])],
    tasks: list(json['tasks']).map((task) => ({
      number: task['number'] as number | null,
      label: (task['label'] ?? task['number_label']) as string | undefined,
      title: task['titleSpan'] == null ? null : quoteAt(task['titleSpan']).replace(/。$/, ''),
      groups: list(task['responsibility']).map((group) => ({
        units: named(group['units']),
        lead: named(group['lead']),
        mode: String(group['mode']),
      })),
      targets: list(task['targets']).map((target) => ({
        ...sampleTarget({
          ...target,
          quote: quoteAt(target['span']),
          accept: target['acceptComparators'],
          acceptValue: target['acceptValues'],
          byAccept: target['acceptBy'],
        }),
      })),
      deadlines: list(task['deadlines']).map((deadline) =>
        sampleDeadline({ ...deadline, accept: deadline['acceptDates'] }),
      ),
    })),
  };
}

const MODES: readonly (readonly [RegExp, string])[] = [
  [/牵头|参与|配合/, 'lead-support'],
  [/分别负责/, 'each'],
  [/职责/, 'by-duty'],
];

const modeOf = (words: string): string =>
  MODES.find(([pattern]) => pattern.test(words))?.[1] ?? 'responsible';

/** Reads the full answer of the field mapping in the reference folder (departments, mode in words). */
export function referenceGold(name: string, json: Json): GoldDocument {
  return {
    name,
    title: json['title'] as string,
    leadRule: undefined,
    tasks: list(json['tasks']).map((task) => ({
      number: task['number'] as number,
      label: (task['label'] ?? task['number_label']) as string | undefined,
      title: task['title'] as string,
      groups: list(task['responsibility']).map((group) => ({
        units: texts(group['departments']),
        lead: group['lead'] == null ? [] : [String(group['lead'])],
        mode: modeOf(String(group['mode'])),
      })),
      targets: list(task['targets']).map((target) =>
        sampleTarget({
          ...target,
          accept: target['comparator_accept'],
          by: target['deadline'],
          valueTo: target['value_high'],
        }),
      ),
      deadlines: list(task['deadlines']).map((deadline) =>
        sampleDeadline({ ...deadline, kind: 'by' }),
      ),
    })),
  };
}

/** Reads one of the small answers per form: lead + others, deadlines as words. */
export function formatGold(name: string, json: Json): GoldDocument {
  return {
    name,
    title: json['title'] as string | null | undefined,
    leadRule: undefined,
    tasks: list(json['tasks']).map((task) => ({
      number: task['number'] as number,
      label: (task['label'] ?? task['number_label']) as string | undefined,
      title: task['title'] as string | null,
      groups: [
        {
          units: [...texts(task['lead']), ...texts(task['others'])],
          lead: texts(task['lead']),
          mode: task['mode'] === undefined ? undefined : modeOf(String(task['mode'])),
        },
      ],
      targets: list(task['targets']).map((target) => formatTarget(target)),
      deadlines: texts(task['deadlines']).map(formatDeadline),
    })),
  };
}

const formatTarget = (target: Json): GoldTarget => ({
  ...sampleTarget({
    ...target,
    quote: '',
    accept: ['=', '>='].includes(String(target['comparator'])) ? [] : ['='],
  }),
  quote: null,
  by: [(target['deadline'] as string | null | undefined) ?? null],
});

function formatDeadline(words: string): GoldDeadline {
  const date = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? null;
  return {
    dates: [date],
    kind: words.startsWith('from') ? 'from' : 'by',
    every: null,
    weak: false,
  };
}
