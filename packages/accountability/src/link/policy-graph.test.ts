// SPDX-License-Identifier: Apache-2.0
import { smallTask } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { FiledDocument } from '../ledger/filed.js';
import { basisChain, policyGraph } from './policy-graph.js';

const cited = (title: string, number: string | null) => ({ title, number, span: [0, 1] as const });
const document = (id: string, given: Partial<FiledDocument>): FiledDocument => ({
  ...{ id, version: 1, kind: 'notice', title: id, number: null, issuer: null, issuedOn: null },
  ...{ level: null, region: null, draft: false, period: null, basis: [], tasks: [] },
  ...{ practices: [], figures: [], used: { tasks: 0, closings: 0 }, ...given },
});
const province = document('p', {
  title: '示例省2026年重点任务',
  number: '示政办发〔2026〕8号',
  basis: [cited('国家2026年重点任务', '国办发〔2026〕2号')],
});
const city = document('c', {
  basis: [cited('关于印发示例省2026年重点任务的通知', '示政办发[2026] 8号')],
  tasks: [
    smallTask('c-T001', [], {
      references: [
        { ...cited('示例省2026年重点任务', null), role: 'to-implement' },
        { ...cited('健康示例行动', null), role: 'named' },
      ],
    }),
  ],
});
const graph = policyGraph([province, city]);

test('a document is one node, however it is named', () => {
  expect(graph.documents.map(({ key, filed }) => [key, filed])).toEqual([
    ['p', true],
    ['c', true],
    ['国办发〔2026〕2号', false],
    ['健康示例行动', false],
  ]);
});

test('who names whom, for what and where', () => {
  expect(graph.edges).toEqual([
    { from: 'p', to: '国办发〔2026〕2号', role: 'basis', task: null },
    { from: 'c', to: 'p', role: 'basis', task: null },
    { from: 'c', to: 'p', role: 'to-implement', task: 'c-T001' },
    { from: 'c', to: '健康示例行动', role: 'named', task: 'c-T001' },
  ]);
});

test('the chain goes up through other documents, not by a mere mention', () => {
  expect(basisChain(graph, 'c')).toEqual(['p', '国办发〔2026〕2号']);
});

test('a circle is walked once, and nobody stands on itself', () => {
  const one = document('a', { title: '甲', basis: [cited('乙', null), cited('甲', null)] });
  const two = document('b', { title: '乙', basis: [cited('甲', null)] });
  const round = policyGraph([one, two]);
  expect(round.edges).toHaveLength(2);
  expect(basisChain(round, 'a')).toEqual(['b']);
});
