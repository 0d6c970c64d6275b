// SPDX-License-Identifier: Apache-2.0
import { ok, type PlainDate } from '@sanyi/kernel';
import type { Calculate, IssuedFigure } from '../packet/figure.js';
import { makePacket, type PacketContent } from '../packet/make-packet.js';
import type { SealedPacket, SealTools } from '../packet/packet.js';
import type {
  FrozenSnapshot,
  SnapshotTarget,
  SnapshotTotal,
  TaskResult,
} from '../packet/snapshot.js';
import type { PacketTools } from '../packet/verify-packet.js';

/**
 * Stand-ins for tests of this package: a short digest (FNV-1a with two seeds, 64 bits) that every sign of a text changes, and a
 * signature that is a digest with a word. packages/office tests the same with SM3 and SM2.
 */
const sm3 = (text: string): string =>
  [0x811c9dc5, 0x1b873593].map((seed) => fnv(text, seed)).join('');

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    hash = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

const signature = (text: string, key: string): string => sm3(`${key}|${text}`);
export const TOOLS: SealTools = {
  sm3,
  isSignedBy: (text, found, key) => found === signature(text, key),
};

/** One figure a total, in one decimal of a share; and of each target, what it is and whether it is met. */
export const smallCalculate: Calculate = ({ totals, targets }) => {
  const readings = totals.map(readingOf);
  return ok([
    ...readings,
    ...targets.map((target) => judgementOf(target, readings)),
    ...targets.map(targetOf),
  ]);
};

function readingOf({ id, indicator, place, period, slots }: SnapshotTotal): IssuedFigure {
  const [part, whole] = slots.map(({ sum }) => sum);
  const head = {
    ...{ id: `reading:${id}`, kind: 'reading' as const, subject: indicator, place, period },
    ...{ rule: 'share@1', from: [id] },
  };
  if (typeof part !== 'string' || typeof whole !== 'string') {
    return { ...head, state: 'withheld', exact: '', shown: '不公布' };
  }
  const thousandths = Math.round((Number(part) / Number(whole)) * 1000);
  return { ...head, state: 'value', exact: `${part}/${whole}`, shown: `${thousandths / 10} %` };
}

function judgementOf(
  { id, indicator, place, period, aim }: SnapshotTarget,
  readings: readonly IssuedFigure[],
): IssuedFigure {
  const exact = readings.find((one) => one.id === `reading:${id}`)?.exact ?? '';
  const [part, whole] = exact.split('/').map(Number);
  const met = (part ?? 0) / (whole ?? 1) >= Number('value' in aim ? aim.value : 0);
  return {
    ...{ id: `judgement:${id}`, kind: 'judgement', subject: indicator, place, period },
    ...{ state: 'value', exact: met ? 'met' : 'missed', shown: met ? '达到' : '未达到' },
    ...{ rule: 'aim@1', from: [id, `reading:${id}`] },
  };
}

const targetOf = ({ id, indicator, place, period, aim }: SnapshotTarget): IssuedFigure => ({
  ...{ id: `target:${id}`, kind: 'target', subject: indicator, place, period, state: 'value' },
  ...{ exact: 'value' in aim ? aim.value : '', shown: '不低于 90 %', rule: 'aim@1', from: [id] },
});

const total = (place: string, part: string | null, whole: string): SnapshotTotal => ({
  ...{ id: `rate:${place}:2025`, indicator: 'rate', place, period: '2025', group: 0, from: 'rows' },
  slots: [
    { reads: 'visits where place = in-county', period: '2025', sum: part },
    { reads: 'visits', period: '2025', sum: whole },
  ],
  ...{ given: 1, notApplicable: 0, missing: 0, stopped: false, rows: 2 },
});

export const task = (id: string, rest: Partial<TaskResult> = {}): TaskResult => ({
  ...{ id, title: `任务${id}`, unit: '卫生健康局', due: '2025-12-31', closedOn: '', lamp: 'green' },
  ...{ report: '', sentence: null, ...rest },
});

/** Three counties of a prefecture; the last has too few patients to be told. */
export const smallSnapshot = (): FrozenSnapshot => ({
  ...{ period: '2025', region: 'p', takenOn: '2026-02-01' as PlainDate },
  places: ['p', 'a', 'b', 'c'].map((id) => ({
    ...{ id, name: `地区${id}`, parent: id === 'p' ? null : 'p', properties: {} },
    level: id === 'p' ? 'prefecture' : 'county',
  })),
  facts: [],
  indicators: [{ id: 'rate', data: { id: 'rate', label: { zh: '县域就诊率', en: 'Rate' } } }],
  ...{ schemes: [], parameters: [] },
  sentences: [
    {
      ...{ id: 's1', document: 'd', title: '重点任务', number: '示发〔2025〕1号' },
      ...{ span: [10, 26], quote: '县域就诊率不低于90%。' },
    },
  ],
  targets: ['a', 'b'].map((place) => ({
    ...{ id: `rate:${place}:2025`, indicator: 'rate', place, period: '2025' },
    ...{ aim: { kind: 'at-least', value: '0.9' }, sentence: 's1', setBy: '' },
  })),
  totals: [
    total('p', '1358', '1500'),
    total('a', '928', '1000'),
    total('b', '427', '495'),
    total('c', null, '5'),
  ],
  tasks: [
    task('T1', { closedOn: '2025-12-30', lamp: 'blue', sentence: 's1' }),
    task('T2', { lamp: 'red', unit: '医保局' }),
  ],
});

export const smallContent = (): PacketContent => ({
  head: {
    ...{ title: '通报', issuer: '示例办', issuedOn: '2026-02-02' as PlainDate },
    ...{ receiver: '各县', chainHead: '', publicKey: 'key' },
  },
  snapshot: smallSnapshot(),
  blocks: [
    { id: 'b1', kind: 'heading', words: '主要指标', rows: [] },
    { id: 'b2', kind: 'body', words: '全市为⟦reading:rate:p:2025⟧。', rows: [] },
    { id: 'b3', kind: 'table', words: '各地', rows: [['地区'], ['⟦reading:rate:a:2025⟧']] },
  ],
});

/** A sealed packet of the small snapshot. */
export function smallPacket(content: PacketContent = smallContent()): SealedPacket {
  const sign = (text: string): string => signature(text, content.head.publicKey);
  const made = makePacket(content, { calculate: smallCalculate, sign, sm3 });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export const smallTools = (expectedKey: string | null = null): PacketTools => ({
  ...TOOLS,
  calculateIn: () => smallCalculate,
  expectedKey,
});
