// SPDX-License-Identifier: Apache-2.0
import type {
  NewReportedFigure,
  NewTarget,
  NewWording,
  StatedTargetRow,
  TargetRow,
  TargetsTaken,
} from '@sanyi/contract';
import { type Aim, type ConfirmedWordings, metricsIn, wordingKey } from '@sanyi/indicators';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { covers, type Scope, scopeOf } from '../access/scope.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { type FigureHouse, indicatorOf, nameOfId } from './figure-house.js';
import { placeIn, seatOf } from './figure-places.js';
import type { FigureGround } from './figures.js';
import { judgedView } from './judged-target.js';
import { aimFrom, aimWords, shownFigure, writtenAim } from './shown-figures.js';
import { sightOf } from './sight.js';
import {
  confirmedWordings,
  lastReported,
  matchedTarget,
  type MatchedTarget,
  statedRow,
  type TaskTarget,
  taskTargets,
} from './stated-targets.js';
import {
  keepTargets,
  type StoredTarget,
  storedTargets,
  type TargetFilter,
} from './stored-targets.js';

/** 指标目标 that a caller sees, each judged. */
export async function targetRows(
  house: FigureHouse,
  caller: Caller,
  filter: TargetFilter & { readonly state?: 'met' | 'missed' | 'open' | undefined },
): Promise<readonly TargetRow[]> {
  const scope = scopeOf(caller.grants, 'indicators.read');
  const { state, ...rest } = filter;
  const targets = await storedTargets(house.people.database, scope, rest);
  const ground = await house.figures.groundAt([...new Set(targets.map(({ period }) => period))]);
  const may = scopeOf(caller.grants, 'indicators.target');
  return targets
    .flatMap((target) => targetRow(house, { target, ground, scope, may }))
    .filter(({ judged }) => state === undefined || state === stateOf(judged.state));
}

const stateOf = (state: TargetRow['judged']['state']): 'met' | 'missed' | 'open' =>
  state === 'met' || state === 'missed' ? state : 'open';

interface Seen {
  readonly target: StoredTarget;
  readonly ground: FigureGround;
  readonly scope: Scope;
  readonly may: Scope;
}

function targetRow(house: FigureHouse, { target, ground, scope, may }: Seen): readonly TargetRow[] {
  const { indicator: id, place: at, period } = target;
  const indicator = house.indicators.get(id);
  const place = placeIn(house.figures.tree, at);
  const sight = place === undefined ? null : sightOf(scope, place);
  if (indicator === undefined || place === undefined || sight === null) return [];
  const withheld = sight !== 'detail' && ground.isWithheld(indicator, at, period);
  const { outcome } = ground.readingAt(indicator, at, period);
  const reading =
    withheld || outcome.state !== 'value' ? null : shownFigure(outcome.value, indicator.unit);
  return [
    {
      ...{ id: String(target.id), indicator: id, label: indicator.label, place: at, period },
      ...{ name: nameOfId(house, at), provenance: target.provenance, words: target.words },
      ...{ setBy: target.setBy, at: target.at.toISOString(), why: target.why, reading },
      ...{ aim: aimWords(aimFrom(target.aim), indicator.unit), written: target.aim },
      judged: judgedView(ground, indicator, { place: at, period, target, withheld }),
      may: { change: covers(may, { ...seatOf(place), area: null }) },
    },
  ];
}

/** 设定目标: a new version over the one before; without an aim it ends. */
export async function setTarget(
  house: FigureHouse,
  caller: Caller,
  { indicator: id, place: at, period, aim, why }: NewTarget,
): Promise<void> {
  const { account, label } = caller;
  indicatorOf(house, id);
  const place = placeIn(house.figures.tree, at);
  const may = scopeOf(caller.grants, 'indicators.target');
  if (place === undefined || !covers(may, { ...seatOf(place), area: null })) {
    throw new Refusal('not-found', {
      zh: `没有地区或机构 ${at}，或不归您设定目标。`,
      en: `There is no place ${at}, or its targets are not yours to set.`,
    });
  }
  const provenance = { kind: 'person' as const, by: label };
  const now = house.people.now();
  await house.people.database.transaction().execute(async (transaction) => {
    const one = { indicator: id, place: at, ...seatOf(place), period, aim, provenance, words: '' };
    await keepTargets(transaction, [{ ...one, setBy: account, at: now, why }]);
    await record(transaction, {
      ...{ at: now, kind: 'indicators.target-set', actor: account, ...seatOf(place) },
      ...{ subject: `target:${id}|${at}|${period}`, to: { aim }, ...(why === '' ? {} : { why }) },
    });
  });
}

/** 文件里的目标: the words of tasks that a caller sees, and which indicators they mean. */
export async function statedRows(
  house: FigureHouse,
  caller: Caller,
  show: 'open' | 'found' | 'reported' | undefined,
): Promise<readonly StatedTargetRow[]> {
  const { database } = house.people;
  const matched = await matchedTargets(house, caller);
  const scope = scopeOf(caller.grants, 'indicators.read');
  const taken = new Set(
    (await storedTargets(database, scope, {})).flatMap(({ provenance }) =>
      provenance.kind === 'task' ? [provenance.target] : [],
    ),
  );
  const grounds = {
    ...{ house, taken, reported: await lastReported(database) },
    target: scopeOf(caller.grants, 'indicators.target'),
    report: scopeOf(caller.grants, 'indicators.report'),
  };
  return matched
    .map((one) => statedRow(one, grounds))
    .filter((row) => show === undefined || show === showOf(row));
}

const showOf = ({ match }: StatedTargetRow): 'open' | 'found' | 'reported' => {
  if (match === 'to-confirm') return 'open';
  return match === 'none' || match === 'confirmed-none' ? 'reported' : 'found';
};

async function matchedTargets(
  house: FigureHouse,
  { grants }: Caller,
): Promise<readonly MatchedTarget[]> {
  const { database } = house.people;
  const confirmed = await confirmedWordings(database);
  const stated = await taskTargets(database, scopeOf(grants, 'indicators.read'));
  return stated.flatMap((one) =>
    eachMetric(house, confirmed, one).map((each) => matchedTarget(house, confirmed, each)),
  );
}

/** A sentence that asks for two indicators at once is a target of each: `D1-T001-G01~2`. */
function eachMetric(
  { files }: FigureHouse,
  confirmed: ConfirmedWordings,
  stated: TaskTarget,
): readonly TaskTarget[] {
  const { id, target } = stated;
  const metrics = metricsIn(target.metric, files.library.indicators, confirmed);
  return metrics.map((metric, at) => ({
    ...stated,
    id: metrics.length === 1 ? id : `${id}~${at + 1}`,
    target: { ...target, metric },
  }));
}

/** 确认说法: once for a wording, in every document. */
export async function confirmWording(
  house: FigureHouse,
  { account, region, unit }: Caller,
  { words, indicator }: z.output<typeof NewWording>,
): Promise<void> {
  if (indicator !== null) indicatorOf(house, indicator);
  const at = house.people.now();
  const key = wordingKey(words);
  await house.people.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('confirmed_wordings')
      .values({ key, words, indicator, region, confirmed_by: account, at })
      .execute();
    await record(transaction, {
      ...{ at, kind: 'indicators.wording-confirmed', actor: account, region, unit },
      ...{ subject: `wording:${key}`, to: { words, indicator } },
    });
  });
}

/** 采用文件里的目标: those whose words have found their indicator become targets of their region, with the way back to the sentence. */
export async function takeTargets(
  house: FigureHouse,
  caller: Caller,
  wanted: readonly string[],
): Promise<z.infer<typeof TargetsTaken>> {
  const { account, region, unit } = caller;
  const may = scopeOf(caller.grants, 'indicators.target');
  const all = new Map((await matchedTargets(house, caller)).map((one) => [one.stated.id, one]));
  const judged = wanted.map((id) => ({ id, one: all.get(id), why: reasonOf(all.get(id), may) }));
  const at = house.people.now();
  const records = judged.flatMap(({ one, why }) =>
    one === undefined || why !== null ? [] : recordOf(one, { setBy: account, at }),
  );
  if (records.length > 0) {
    await house.people.database.transaction().execute(async (transaction) => {
      await keepTargets(transaction, records);
      await record(transaction, {
        ...{ at, kind: 'indicators.targets-taken', actor: account, region, unit },
        ...{
          subject: 'targets',
          to: { targets: judged.flatMap((one) => (one.why === null ? [one.id] : [])) },
        },
      });
    });
  }
  const left = judged.flatMap(({ id, why }) => (why === null ? [] : [{ target: id, why }]));
  return { taken: records.length, left };
}

/** Why a target cannot be taken over; null where it can. */
function reasonOf(one: MatchedTarget | undefined, may: Scope): string | null {
  if (one === undefined) return '没有这个目标，或不在您的查看范围内。';
  if (!covers(may, { region: one.stated.region, unit: null, area: null }))
    return '不归您设定目标。';
  if (one.indicator === undefined) return '还没有找到对应的指标，请先确认说法。';
  if (one.aim === undefined || typeof one.aim === 'string') return '目标的数值或单位与指标对不上。';
  return one.period === null ? '原文和文件题目都没有写明是哪一年，请在目标页面另行设定。' : null;
}

function recordOf(
  { stated, indicator, aim, period }: MatchedTarget,
  by: { readonly setBy: string; readonly at: Date },
): Parameters<typeof keepTargets>[1] {
  if (indicator === undefined || period === null || typeof aim !== 'object') return [];
  const { task, target, region } = stated;
  const { start, end } = spanOf(target.span);
  return [
    {
      ...{ indicator: indicator.id, place: region, region, unit: null, period, why: '', ...by },
      ...{ aim: writtenAim(aim satisfies Aim), words: target.quote },
      provenance: {
        ...{ kind: 'task', task: task.id, target: stated.id, document: task.document },
        span: [start, end],
      },
    },
  ];
}

const spanOf = (
  span: MatchedTarget['stated']['target']['span'],
): { start: number; end: number } => ({
  start: span[0],
  end: span[1],
});

/** 报送值 of a target without an indicator. */
export async function reportFigure(
  house: FigureHouse,
  caller: Caller,
  { target, value, note }: z.output<typeof NewReportedFigure>,
): Promise<void> {
  const { account, unit } = caller;
  const scope = scopeOf(caller.grants, 'indicators.report');
  const stated = (await taskTargets(house.people.database, scope)).find(({ id }) => id === target);
  if (stated === undefined) {
    throw new Refusal('not-found', {
      zh: `没有目标 ${target}，或不归您报送。`,
      en: `There is no target ${target}, or it is not yours to report on.`,
    });
  }
  const { region } = stated;
  const at = house.people.now();
  await house.people.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('reported_figures')
      .values({ target, region, unit: null, value, note, reported_by: account, at })
      .execute();
    await record(transaction, {
      ...{ at, kind: 'indicators.figure-reported', actor: account, region, unit },
      ...{ subject: `target:${target}`, to: { value, note } },
    });
  });
}
