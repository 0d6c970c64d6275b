// SPDX-License-Identifier: Apache-2.0
/** A small list of facts for tests, as plain data. */
const fact = (id: string, unit: string, rest: object = {}): object => ({
  ...{ id, label: { zh: id, en: id }, unit, nature: 'flow', counts: 'things' },
  ...{ collectedAt: 'institution', usualSource: '示例', ...rest },
});

/** 事实 of the small world: visits, money, beds, people, and a score that adds up over nothing. */
export const smallFacts = (): readonly object[] => [
  fact('visits', 'visit', { counts: 'patients', parts: ['place'] }),
  fact('cost', 'CNY', { counts: 'money', decimals: 2 }),
  fact('drug-cost', 'CNY', { counts: 'money', decimals: 2 }),
  fact('op-cost', 'CNY', { counts: 'money', decimals: 2, nature: 'level' }),
  fact('beds', 'bed', { nature: 'stock' }),
  fact('population', 'person', { nature: 'stock', counts: 'people', collectedAt: 'county' }),
  fact('satisfaction', 'score', { nature: 'level', decimals: 1 }),
];
