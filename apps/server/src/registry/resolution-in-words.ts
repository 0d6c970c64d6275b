// SPDX-License-Identifier: Apache-2.0
import type { Resolution } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import {
  type Members,
  membersOf,
  type Registry,
  type SeveralReason,
  type SuccessionStep,
  type Unit,
  type UnitResolution,
  type UnknownReason,
} from '@sanyi/registry';

/** What a name means: every unit it may be, and why. */
export interface ResolutionInWords {
  readonly kind: UnitResolution['kind'];
  readonly units: readonly Unit[];
  readonly why: string;
  readonly reason: Reason;
  readonly steps: readonly SuccessionStep[];
  readonly without: Members['without'];
}

type Reason = ReturnType<typeof Resolution.parse>['reason'];

/** Neither a unit that took over from another, nor regions that have none. */
const PLAIN = { steps: [], without: [] } as const;

const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  'not-in-registry': '组织机构库里没有这个名称。请检查文字，或先导入这个单位。',
  'region-open': '名称里的省、市、县与所选地区对不上。请换一个地区再查。',
  'region-not-covered': '组织机构库没有收录该省的单位。',
  'not-yet': '这个单位在所选日期还没有成立。',
  ended: '这个单位在所选日期已经撤销，没有承接单位。',
};

const SEVERAL: Readonly<Record<SeveralReason, string>> = {
  'name-shared': '有几个单位用这个名称，请按文件内容选择。',
  'split-by-function': '原单位的职能分给了这几个单位，请按任务内容选择。',
};

/** Says what a name in a document means, for people. */
export function resolutionInWords(
  registry: Registry,
  resolution: UnitResolution,
  on: PlainDate,
): ResolutionInWords {
  switch (resolution.kind) {
    case 'one':
      return oneInWords(resolution);
    case 'several': {
      const { reason, units } = resolution;
      return { kind: 'several', units, reason, why: SEVERAL[reason], ...PLAIN };
    }
    case 'collective':
      return collectiveInWords(membersOf(registry, resolution.members, on));
    case 'unknown': {
      const { unit, reason } = resolution;
      const units = unit === null ? [] : [unit];
      return { kind: 'unknown', units, reason, why: UNKNOWN[reason], ...PLAIN };
    }
  }
}

function oneInWords({
  unit,
  steps,
}: Extract<UnitResolution, { readonly kind: 'one' }>): ResolutionInWords {
  const reason = steps.length === 0 ? 'as-named' : 'succeeded';
  return { kind: 'one', units: [unit], reason, why: succession(steps), steps, without: [] };
}

function collectiveInWords(members: Members): ResolutionInWords {
  const { units, without, complete } = members;
  const reason = complete ? 'members' : 'some-members';
  return { kind: 'collective', units, reason, why: membership(members), steps: [], without };
}

const succession = (steps: readonly SuccessionStep[]): string =>
  steps.length === 0
    ? '名称与所选日期的单位一致。'
    : steps
        .map(
          ({ from, to, since }) =>
            `${from.name}${since === null ? '' : `自 ${since} 起`}由${to.name}承接。`,
        )
        .join('');

const membership = ({ units, without, complete }: Members): string => {
  if (!complete) return `是其中的若干单位，具体哪些须由人指定（共 ${units.length} 个可选）。`;
  const missing = without.map(({ name }) => name).join('、');
  return `共 ${units.length} 个。${missing === '' ? '' : `以下地区没有这个单位：${missing}。`}`;
};
