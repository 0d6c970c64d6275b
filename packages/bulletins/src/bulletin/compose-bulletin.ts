// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from '../packet/figure.js';
import type { Json } from '../packet/canonical-json.js';
import type { BulletinBlock } from '../packet/packet.js';
import type { CitedSentence, FrozenSnapshot } from '../packet/snapshot.js';
import { taskBlocks } from './compose-tasks.js';
import type { DraftBlock } from './draft-block.js';
import { figureMark } from './figure-words.js';

/** 通报的题头. */
export interface BulletinHead {
  /** 2025年, 2025年第三季度: the period in words. */
  readonly periodWords: string;
  readonly alike: ScoresAlike;
}

/** 误差之内的得分: of a score's figure, the figures from which it differs no more than chance may make it. What is withheld has no entry. */
export type ScoresAlike = ReadonlyMap<string, readonly string[]>;

/**
 * 起草通报: text and tables from a frozen snapshot and its figures. Every figure stands by its id; sections that have nothing to
 * say are left out.
 */
export function composeBulletin(
  snapshot: FrozenSnapshot,
  figures: readonly IssuedFigure[],
  { periodWords, alike }: BulletinHead,
): readonly BulletinBlock[] {
  const material: Material = {
    ...{ snapshot, figures, periodWords, alike },
    byId: new Map(figures.map((one) => [one.id, one])),
    placeName: namesOf(snapshot.places.map(({ id, name }) => [id, name])),
    indicatorName: namesOf(snapshot.indicators.map(({ id, data }) => [id, labelOf(data, id)])),
  };
  return [
    ...headed('主要指标', mainFigures(material)),
    ...headed('各地情况', byPlace(material)),
    ...headed('评价结果', scores(material)),
    ...headed('未达到目标的指标', missedTargets(material)),
    ...headed('任务办理情况', taskBlocks(snapshot)),
    ...headed('数据说明', notes(material)),
  ].map((block, index) => ({ id: `b${String(index + 1).padStart(3, '0')}`, ...block }));
}

interface Material {
  readonly snapshot: FrozenSnapshot;
  readonly figures: readonly IssuedFigure[];
  readonly periodWords: string;
  readonly alike: ScoresAlike;
  readonly byId: ReadonlyMap<string, IssuedFigure>;
  readonly placeName: (id: string) => string;
  readonly indicatorName: (id: string) => string;
}

const namesOf = (pairs: readonly (readonly [string, string])[]): ((id: string) => string) => {
  const names = new Map(pairs);
  return (id) => names.get(id) ?? id;
};

/** The Chinese label of a definition. */
export function labelOf(data: Json, otherwise: string): string {
  const label = fieldOf(data, 'label');
  const zh = label === undefined ? undefined : fieldOf(label, 'zh');
  return typeof zh === 'string' ? zh : otherwise;
}

const fieldOf = (data: Json, name: string): Json | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? Object.entries(data).find(([one]) => one === name)?.[1]
    : undefined;

const headed = (words: string, blocks: readonly DraftBlock[]): readonly DraftBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', words, rows: [] }, ...blocks];

const body = (words: string): DraftBlock => ({ kind: 'body', words, rows: [] });

/** One sentence an indicator, for the region of the bulletin. */
function mainFigures({ snapshot, byId, periodWords, ...names }: Material): readonly DraftBlock[] {
  const { region, period, indicators } = snapshot;
  return indicators.flatMap(({ id }) => {
    const reading = byId.get(`reading:${id}:${region}:${period}`);
    if (reading === undefined) return [];
    const opening = `${periodWords}，${names.placeName(region)}${names.indicatorName(id)}`;
    const said =
      reading.state === 'value' ? `为${figureMark(reading.id)}` : `：${figureMark(reading.id)}`;
    return [body(`${opening}${said}${targetWords(snapshot, byId, `${id}:${region}:${period}`)}。`)];
  });
}

function targetWords(
  { targets, sentences }: FrozenSnapshot,
  byId: Material['byId'],
  key: string,
): string {
  const target = targets.find(({ id }) => id === key);
  const judgement = byId.get(`judgement:${key}`);
  if (target === undefined || judgement === undefined) return '';
  const sentence = sentences.find(({ id }) => id === target.sentence);
  const by = sentence === undefined ? `由${target.setBy}确定` : citation(sentence);
  return `，目标${figureMark(`target:${key}`)}，${figureMark(judgement.id)}（${by}）`;
}

const citation = ({ title, number, quote }: CitedSentence): string =>
  `《${title}》${number === '' ? '' : `（${number}）`}：“${quote}”`;

/** Places down, indicators across. */
function byPlace({ snapshot, byId, ...names }: Material): readonly DraftBlock[] {
  const { places, indicators, period, region } = snapshot;
  const id = (indicator: string, place: string): string =>
    `reading:${indicator}:${place}:${period}`;
  const shown = places.filter(
    (place) =>
      place.id !== region && indicators.some((indicator) => byId.has(id(indicator.id, place.id))),
  );
  if (shown.length === 0) return [];
  const rows = shown.map((place) => [
    place.name,
    ...indicators.map((one) =>
      byId.has(id(one.id, place.id)) ? figureMark(id(one.id, place.id)) : '—',
    ),
  ]);
  const header = ['地区', ...indicators.map((one) => names.indicatorName(one.id))];
  return [{ kind: 'table', words: '各地主要指标', rows: [header, ...rows] }];
}

/** Best first, as ranked; what is not ranked follows in the order of places. Whether neighbours differ at all is said beside. */
function scores({ snapshot, figures, byId, placeName, alike }: Material): readonly DraftBlock[] {
  const totals = figures.filter(({ kind }) => kind === 'score');
  if (totals.length === 0) return [];
  const rankOf = (id: string): number => {
    const rank = byId.get(id.replace(/^score:/, 'rank:'));
    return rank?.state === 'value' ? Number(rank.exact) : Number.MAX_SAFE_INTEGER;
  };
  const columns = consequenceColumns(snapshot);
  const ordered = [...totals].sort((a, b) => rankOf(a.id) - rankOf(b.id));
  const rows = ordered.map(({ id, place }, at) => [
    figureMark(id.replace(/^score:/, 'rank:')),
    placeName(place),
    figureMark(id),
    figureMark(id.replace(/^score:/, 'grade:')),
    ...columns.map((column) => consequenceCell(column, id, byId)),
    differenceWords(alike, ordered[at - 1]?.id, id),
  ]);
  const head = [
    ...['名次', '地区', '得分', '等级'],
    ...columns.map(({ label }) => label),
    '与上一名相比',
  ];
  const pairs = ordered.flatMap(({ id, place }, at) => {
    const before = ordered[at - 1];
    return before !== undefined && alike.get(id)?.includes(before.id) === true
      ? [`${placeName(before.place)}与${placeName(place)}`]
      : [];
  });
  return [
    { kind: 'table', words: '评价得分和等级', rows: [head, ...rows] },
    ...(pairs.length === 0
      ? []
      : [body(`${pairs.join('，')}的得分差异在误差范围内，不宜据此分出先后。${HOW_ALIKE}`)]),
  ];
}

const HOW_ALIKE = '误差由各项指标的统计人次、机构数等推算，数量越少，误差越大。';

function differenceWords(alike: ScoresAlike, before: string | undefined, id: string): string {
  const others = alike.get(id);
  if (before === undefined || others === undefined || !alike.has(before)) return '—';
  return others.includes(before) ? '在误差范围内' : '有差异';
}

interface ConsequenceColumn {
  readonly label: string;
  readonly parameters: readonly string[];
}

function consequenceCell(
  { parameters }: ConsequenceColumn,
  id: string,
  byId: Material['byId'],
): string {
  const found = parameters
    .map((parameter) => `${id.replace(/^score:/, 'consequence:')}:${parameter}`)
    .filter((one) => byId.has(one));
  return found.length === 0 ? '—' : found.map(figureMark).join('、');
}

/** 等级后果: a column for each label, whatever parameter it is for which grade. */
function consequenceColumns({ schemes }: FrozenSnapshot): readonly ConsequenceColumn[] {
  const all = schemes
    .flatMap(({ data }) => listOf(fieldOf(data, 'consequences')))
    .map((one) => ({ label: labelOf(one, ''), parameter: fieldOf(one, 'parameter') }));
  return [...new Set(all.map(({ label }) => label))].map((label) => ({
    label,
    parameters: all.flatMap((one) =>
      one.label === label && typeof one.parameter === 'string' ? [one.parameter] : [],
    ),
  }));
}

const listOf = (data: Json | undefined): readonly Json[] => (isList(data) ? data : []);

const isList = (data: Json | undefined): data is readonly Json[] => Array.isArray(data);

function missedTargets({ snapshot, figures, ...names }: Material): readonly DraftBlock[] {
  return figures
    .filter(
      ({ kind, exact, place }) =>
        kind === 'judgement' && exact === 'missed' && place !== snapshot.region,
    )
    .map(({ id, subject, place, period }) => {
      const key = id.replace(/^judgement:/, '');
      const reading = figureMark(`reading:${subject}:${place}:${period}`);
      return body(
        `${names.placeName(place)}：${names.indicatorName(subject)}${reading}，目标${figureMark(`target:${key}`)}。`,
      );
    });
}

/** What a reader must know about the figures: who did not report, what is withheld, from which day the data are. */
function notes({ snapshot, figures, placeName, indicatorName }: Material): readonly DraftBlock[] {
  const of = (state: IssuedFigure['state']): readonly string[] =>
    figures
      .filter(
        (one) => one.kind === 'reading' && one.state === state && one.period === snapshot.period,
      )
      .map(({ place, subject }) => `${placeName(place)}${indicatorName(subject)}`);
  const [missing, withheld] = [of('missing'), of('withheld')];
  return [
    body(`数据截至${snapshot.takenOn}。此后补报、更正的数据不改变本期数字。`),
    ...(missing.length === 0 ? [] : [body(`未报：${missing.join('、')}。`)]),
    ...(withheld.length === 0
      ? []
      : [body(`涉及人数很少、为保护患者隐私不公布：${withheld.join('、')}。`)]),
    body('每个数字都可以用随附的复算包重新算出，并查到口径、数据和文件原句。'),
  ];
}
