// SPDX-License-Identifier: Apache-2.0
import type {
  NamedUnit,
  SeveralReason,
  SourceStatus,
  SuccessionStep,
  UnknownReason,
} from '@sanyi/registry';

/** 对照结果: what a name in a document is in the registry, for the person at the screen. */
export function describeNamedUnit(named: NamedUnit): string {
  switch (named.kind) {
    case 'one':
      return [named.name ?? '', ...named.steps.map(describeStep)].join(';');
    case 'several':
      return `可能是:${namesOf(named)}(${whyOf(named)})`;
    case 'collective':
      return named.units.length > 0
        ? `集合:${named.units.length} 个单位(${namesOf(named)})`
        : '集合:成员待指定';
    case 'unknown':
      return named.units.length > 0 ? `${whyOf(named)}:${namesOf(named)}` : whyOf(named);
  }
}

const SHOWN = 6;

const namesOf = ({ units }: NamedUnit): string =>
  units
    .slice(0, SHOWN)
    .map(({ name }) => name)
    .join('、') + (units.length > SHOWN ? '等' : '');

const whyOf = ({ reason }: NamedUnit): string => WHY[reason ?? 'not-in-registry'];

/** How well the registry knows the unit of a name; null where it is not exactly one. */
export const statusInWords = ({ kind, units }: NamedUnit): string | null =>
  kind === 'one' && units[0] !== undefined ? STATUS[units[0].status] : null;

const WHY: Readonly<Record<SeveralReason | UnknownReason, string>> = {
  'name-shared': '同名,请指定',
  'split-by-function': '职能已分开,请按职能指定',
  'not-in-registry': '登记库里没有',
  'region-open': '看不出是哪个地区的',
  'region-not-covered': '登记库没有这个地区的单位',
  'not-yet': '当时尚未设立',
  ended: '当时已撤销',
};

const STATUS: Readonly<Record<SourceStatus, string>> = {
  read: '原文',
  reported: '转载',
  assumed: '推定',
};

const describeStep = ({ from, since, status }: SuccessionStep): string =>
  `承接${from.name}${since === null ? '' : `,自 ${since} 起`}(${STATUS[status]})`;
