// SPDX-License-Identifier: Apache-2.0
import type {
  CitedSentence,
  IssuedFigure,
  Json,
  SealedPacket,
  SnapshotTarget,
  SnapshotTotal,
  UsedParameter,
} from '@sanyi/bulletins';

/** 数字的由来: the sentence that asks for it, the rule that makes it, and the sums that it is made of. */
export interface FigureBasis {
  readonly sentences: readonly CitedSentence[];
  readonly targets: readonly SnapshotTarget[];
  readonly rules: readonly RuleText[];
  readonly parameters: readonly UsedParameter[];
  /** Those of the places below too, where a place states nothing itself. */
  readonly totals: readonly SnapshotTotal[];
}

/** 规则的原样: its id, and the formula or method in the words of its file. */
export interface RuleText {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
}

/** Everything behind a figure, through the figures that it is made of. */
export function figureBasis(figure: IssuedFigure, packet: SealedPacket): FigureBasis {
  const { snapshot } = packet;
  const behind = figuresBehind(figure, packet);
  const ids = new Set(behind.flatMap(({ from }) => from));
  const targets = snapshot.targets.filter(
    (one) =>
      ids.has(one.id) ||
      (figure.kind === 'reading' &&
        one.indicator === figure.subject &&
        one.place === figure.place &&
        one.period === figure.period),
  );
  const tasks = snapshot.tasks.filter(({ id }) => ids.has(id));
  const cited = new Set([...targets, ...tasks].map(({ sentence }) => sentence));
  return {
    targets,
    sentences: snapshot.sentences.filter(({ id }) => cited.has(id)),
    rules: [...new Set(behind.map(({ rule }) => rule))].map((rule) => ruleText(rule, packet)),
    parameters: snapshot.parameters.filter(({ id }) => ids.has(id)),
    totals: snapshot.totals
      .filter(({ id }) => ids.has(id))
      .flatMap((one) => withBelow(one, packet)),
  };
}

/** A figure and those that it is made of, each once. */
function figuresBehind(figure: IssuedFigure, { figures }: SealedPacket): readonly IssuedFigure[] {
  const byId = new Map(figures.map((one) => [one.id, one]));
  const met = new Set<IssuedFigure>([figure]);
  // What is added on the way is walked too.
  for (const one of met) for (const id of one.from) addKnown(met, byId.get(id));
  return [...met];
}

function addKnown(met: Set<IssuedFigure>, one: IssuedFigure | undefined): void {
  if (one !== undefined) met.add(one);
}

function withBelow(one: SnapshotTotal, packet: SealedPacket): readonly SnapshotTotal[] {
  if (one.from === 'rows') return [one];
  const { places, totals } = packet.snapshot;
  const below = places.filter(({ parent }) => parent === one.place).map(({ id }) => id);
  return [
    one,
    ...totals.filter(
      (part) =>
        part.indicator === one.indicator &&
        part.period === one.period &&
        part.group === one.group &&
        below.includes(part.place),
    ),
  ];
}

function ruleText(rule: string, { snapshot }: SealedPacket): RuleText {
  const [id = '', rest = ''] = rule.split('@');
  const indicator = snapshot.indicators.find((one) => one.id === id);
  if (indicator !== undefined) return { id: rule, ...formulaOf(indicator.data, rest) };
  const scheme = snapshot.schemes.find((one) => one.id === id);
  const [, method = ''] = rest.split('/');
  return {
    id: rule,
    label: textAt(scheme?.data, ['label', 'zh']),
    formula: ruleWords(method, snapshot),
  };
}

/** 功效系数法: how points are given; the name of a parameter where one gives the value. */
function ruleWords(method: string, { parameters }: SealedPacket['snapshot']): string {
  const known = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  const parameter = parameters.find(({ id }) => id.endsWith(`/${method}`));
  if (known !== undefined || parameter === undefined) return known ?? method;
  return textAt(parameter.data, ['label', 'zh']);
}

const METHODS: Readonly<Record<string, string>> = {
  'target-ratio': '目标比例法',
  binary: '有无判定',
  'evidence-count': '佐证材料数',
  'linear-interval': '区间线性',
  bands: '分档赋分',
  deduct: '扣分法',
  efficacy: '功效系数法',
  percentile: '百分位法',
  optimum: '适度区间',
  improve: '进步幅度',
  marks: '定性评判',
  'not-reported': '漏报，不得分',
  'left-out': '不适用，不计权重',
};

function formulaOf(
  data: Json,
  version: string,
): { readonly label: string; readonly formula: string } {
  const versions = valueAt(data, ['versions']);
  const found = isList(versions)
    ? versions.find((one) => valueAt(one, ['version']) === Number(version))
    : undefined;
  const [above, below] = [textAt(found, ['numerator']), textAt(found, ['denominator'])];
  return {
    label: textAt(data, ['label', 'zh']),
    formula: below === '' ? above : `(${above}) ÷ (${below})`,
  };
}

function valueAt(data: Json | undefined, path: readonly string[]): Json | undefined {
  let at = data;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return undefined;
    at = Object.entries(at).find(([one]) => one === name)?.[1];
  }
  return at;
}

const isList = (data: Json | undefined): data is readonly Json[] => Array.isArray(data);

const textAt = (data: Json | undefined, path: readonly string[]): string => {
  const found = valueAt(data, path);
  return typeof found === 'string' ? found : '';
};
