// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import {
  daysInWords,
  REASON_WORDS,
  sourceInWords,
  STATUS_WORDS,
  valueInWords,
} from '@sanyi/office';
import {
  type DatedValue,
  draftValueOn,
  type Found,
  lookUp,
  type Parameter,
  type ParameterLibrary,
  reviewDue,
  writeParameter,
  writeValue,
} from '@sanyi/parameters';

/** Which parameters, and whether a person or a program reads the answer. */
export interface View {
  readonly region?: string;
  readonly topic?: string;
  readonly json: boolean;
}

export const chosen = (library: ParameterLibrary, { region, topic }: View): readonly Parameter[] =>
  library.parameters.filter(
    (one) =>
      (region === undefined || one.region === region) &&
      (topic === undefined || one.id.startsWith(`${topic}.`)),
  );

/** `sanyi parameters list`: a line each, with the newest value. */
export function listText(library: ParameterLibrary, view: View): string {
  const parameters = chosen(library, view);
  if (view.json) return jsonText(parameters.map(writeParameter));
  const lines = parameters.map(
    (one) => `${one.region}  ${one.id}  ${one.label.zh}  ${newest(one)}`,
  );
  return text([...lines, `共 ${parameters.length} 个参数。`]);
}

function newest(parameter: Parameter): string {
  const [dated] = parameter.values;
  if (dated !== undefined) return `${valueInWords(dated.value, parameter)} ${standing(dated)}`;
  return parameter.inherit === null
    ? `(${REASON_WORDS['never-set']})`
    : `沿用 ${parameter.inherit.from}`;
}

const standing = ({ status, draft }: Pick<DatedValue, 'status' | 'draft'>): string =>
  `[${STATUS_WORDS[status]}${draft ? ';征求意见稿' : ''}]`;

/** `sanyi parameters show`: everything about one parameter, in each region that has it. */
export function showText(
  { documents }: ParameterLibrary,
  parameters: readonly Parameter[],
  { json }: View,
): string {
  if (json) return jsonText(parameters.map(writeParameter));
  return text(
    parameters.flatMap((one) => [
      `${one.region} ${one.id} ${one.label.zh} (${one.label.en})`,
      ...(one.description === '' ? [] : [`  ${one.description}`]),
      ...one.values.flatMap((dated) => [
        `  ${daysInWords(dated)}:${valueInWords(dated.value, one)} ${standing(dated)}`,
        `    依据:${sourceInWords(dated.source, documents)}`,
        ...(dated.note === '' ? [] : [`    说明:${dated.note}`]),
      ]),
      ...one.namedIn.map((source) => `  提到而未给数值:${sourceInWords(source, documents)}`),
      ...(one.inherit === null
        ? []
        : [
            `  自 ${one.inherit.since} 起沿用 ${one.inherit.from}:${sourceInWords(one.inherit.source, documents)}`,
          ]),
      `  最近复核:${one.lastReviewed}`,
    ]),
  );
}

/** `sanyi parameters on DAY`: what holds on a day and, of the rest, why not. */
export function onText(
  library: ParameterLibrary,
  on: PlainDate,
  view: View & { readonly drafts: boolean },
): string {
  const answers = chosen(library, view).map((one) => ({
    parameter: one,
    found: answerFor(library, one, { on, drafts: view.drafts }),
  }));
  if (view.json) return jsonText({ on, values: answers.map(answerJson) });
  const held = answers.filter(({ found }) => found.ok).length;
  return text([
    ...answers.map(({ parameter, found }) => {
      const head = `${parameter.region}  ${parameter.id}  ${parameter.label.zh}  `;
      if (!found.ok) return `${head}无在效值:${reasonInWords(found.error)}`;
      const { value, adopted } = found.value;
      const by = adopted.map(({ from }) => `,沿用 ${from}`).join('');
      return `${head}${valueInWords(value, parameter)} ${standing(found.value)}${by}`;
    }),
    `${on}:${held} 个有在效值,${answers.length - held} 个没有。`,
  ]);
}

type Answer = ReturnType<typeof lookUp>;

function answerFor(
  library: ParameterLibrary,
  parameter: Parameter,
  { on, drafts }: { readonly on: PlainDate; readonly drafts: boolean },
): Answer {
  const found = lookUp(library, { region: parameter.region, id: parameter.id, on });
  if (found.ok || !drafts) return found;
  const draft = draftValueOn(parameter, on);
  return draft.ok ? { ok: true, value: { ...draft.value, adopted: [] } satisfies Found } : found;
}

const reasonInWords = (error: Extract<Answer, { ok: false }>['error']): string =>
  error.code === 'not-in-force'
    ? `${REASON_WORDS[error.reason]}${error.reason === 'draft-only' ? '(--drafts 可看)' : ''}`
    : `${error.region} 没有这个参数`;

function answerJson({
  parameter,
  found,
}: {
  readonly parameter: Parameter;
  readonly found: Answer;
}) {
  const { region, id, label, unit } = parameter;
  if (!found.ok) return { region, id, label, unit, error: found.error };
  const { value, from, to, dated, status, draft, source, note, adopted } = found.value;
  const written = writeValue(value);
  return {
    ...{ region, id, label, unit, value: written, from, to, dated, status, draft, source, note },
    adopted,
  };
}

/** `sanyi parameters review`: what nobody has looked after for a year. */
export function reviewText(library: ParameterLibrary, on: PlainDate, view: View): string {
  const due = reviewDue(chosen(library, view), on);
  if (view.json) return jsonText(due.map(writeParameter));
  return text([
    ...due.map((one) => `${one.lastReviewed}  ${one.region}  ${one.id}  ${one.label.zh}`),
    due.length === 0
      ? `到 ${on} 为止,没有一年以上未复核的参数。`
      : `到 ${on} 为止,${due.length} 个参数一年以上没有人查过有无新文件。查过之后改 lastReviewed。`,
  ]);
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
