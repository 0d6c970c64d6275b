// SPDX-License-Identifier: Apache-2.0
import { formatRatio, type Ratio } from '@sanyi/kernel';
import {
  compileIndicator,
  type Contestant,
  type EvaluationScheme,
  type Ground,
  type Indicator,
  type IndicatorLibrary,
  type JudgedReading,
  type PeerGroup,
  type Place,
  rankGroup,
  type RankedCard,
  readIndicatorAt,
  readScheme,
  scoreGroup,
} from '@sanyi/indicators';
import { describeIndicatorFault, yamlTree } from '@sanyi/office';
import { EXIT, Failure } from '../failure.js';

/** The scores of every peer group of a scheme, ranked, each point with its rule. */
export function scoreLines(
  library: IndicatorLibrary,
  ground: Ground,
  { file, text }: { readonly file: string; readonly text: string },
): string {
  const scheme = schemeFrom(library, file, text);
  const directions = new Map(library.indicators.map(({ id, direction }) => [id, direction]));
  const lines = scheme.groups.flatMap((group) => {
    const members = membersOf(group, ground).map((place) =>
      contestant(library, scheme, ground, place),
    );
    const ranked = rankGroup(scheme, scoreGroup(scheme, members, directions));
    return [`# ${group.label.zh}(${members.length} 个)`, ...ranked.flatMap(cardLines)];
  });
  return `${scheme.label.zh} 第 ${scheme.version} 版 ${ground.period}\n${lines.join('\n')}\n`;
}

function schemeFrom(library: IndicatorLibrary, file: string, text: string): EvaluationScheme {
  const tree = yamlTree(text);
  if (!tree.ok) throw new Failure(EXIT.badInput, `${file} 不是合法的 YAML。`);
  const ids = new Set(library.indicators.map(({ id }) => id));
  const read = readScheme(file, tree.value, ids);
  if (read.ok) return read.value;
  const words = read.error.map((fault) => describeIndicatorFault({ kind: 'definition', fault }));
  throw new Failure(EXIT.badInput, words.join(' '));
}

/** The places of a level below a region that have what the group asks for. */
function membersOf({ level, within, properties }: PeerGroup, { tree }: Ground): readonly Place[] {
  const isWithin = (place: Place | undefined): boolean => {
    for (let at = place; at !== undefined;) {
      if (at.id === within) return true;
      at = at.parent === null ? undefined : tree.places[tree.indexOf.get(at.parent) ?? -1];
    }
    return within === null;
  };
  return tree.places.filter(
    (place) =>
      place.level === level &&
      Object.entries(properties).every(([name, is]) => place.properties[name] === is) &&
      isWithin(place),
  );
}

function contestant(
  library: IndicatorLibrary,
  { items }: EvaluationScheme,
  ground: Ground,
  place: Place,
): Contestant {
  const readings = items.flatMap(({ indicator: id }) => {
    const one = library.indicators.find((indicator) => indicator.id === id);
    return one === undefined ? [] : [[id, judgedReading(library, one, ground, place.id)] as const];
  });
  return { place: place.id, readings: new Map(readings) };
}

function judgedReading(
  { facts }: IndicatorLibrary,
  one: Indicator,
  ground: Ground,
  place: string,
): JudgedReading {
  const compiled = compileIndicator(one, facts);
  const { outcome, numerator, denominator } = readIndicatorAt(one, compiled, ground, place);
  if (outcome.state === 'not-applicable') return { state: 'not-applicable' };
  if (outcome.state !== 'value') return { state: 'not-reported' };
  const year = String(Number(ground.period.slice(0, 4)) - 1);
  const before = readIndicatorAt(
    one,
    compiled,
    { ...ground, period: `${year}${ground.period.slice(4)}` },
    place,
  );
  const counted = one.unit === 'share' && numerator !== null && denominator !== null;
  return {
    ...{ state: 'value', value: outcome.value },
    prior: before.outcome.state === 'value' ? before.outcome.value : null,
    counted: counted ? { count: plain(numerator), all: plain(denominator) } : null,
  };
}

const plain = ({ above, below }: Ratio): number => Number(above) / Number(below);

const WHY = { 'group-too-small': '组太小,不排名', 'not-judged': '没有可评的指标' } as const;

function cardLines({ card, rank, notRanked, grade, likeOthers }: RankedCard): readonly string[] {
  const { place, total, low, high, items } = card;
  const show = (one: Ratio | null): string => (one === null ? '—' : formatRatio(one, 2));
  const standing = rank === null ? WHY[notRanked ?? 'not-judged'] : `第 ${rank} 名`;
  const noise = likeOthers.length === 0 ? '' : `;与 ${likeOthers.length} 个的差距在误差之内`;
  return [
    `${standing}\t${place}\t${show(total)} 分(${show(low)}–${show(high)})\t${grade ?? '未定级'}${noise}`,
    ...items.map(({ indicator, weight, points, state, explanation }) => {
      const because = (explanation?.because ?? []).map(
        ({ name, figure }) => `${name} ${show(figure)}`,
      );
      return `  ${indicator}\t${show(points)}/${show(weight)}\t${explanation?.method ?? state}\t${because.join(' ')}`;
    }),
  ];
}
