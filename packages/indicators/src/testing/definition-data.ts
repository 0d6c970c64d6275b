// SPDX-License-Identifier: Apache-2.0

/** A definition as a file would hold it. */
export const definitionData = (): Record<string, unknown> => ({
  id: 'cost-per-visit',
  label: { zh: '次均费用', en: 'Cost per visit' },
  system: 'sample',
  unit: 'CNY',
  direction: 'monitor',
  kind: 'ratio',
  levels: ['county', 'institution'],
  nameStatus: 'assumed',
  versions: [versionData()],
});

/** One version of it. */
export const versionData = (): Record<string, unknown> => ({
  version: 1,
  from: '2025-01-01',
  numerator: 'cost',
  denominator: 'visits',
  periods: ['year'],
  formulaStatus: 'assumed',
  source: { document: 'sample-notice', at: '示例' },
});

/** The systems of a small library. */
export const systemData = (): readonly object[] => [
  { id: 'sample', label: { zh: '示例', en: 'Sample' }, official: false, status: 'assumed' },
  { id: 'decree', label: { zh: '某文件', en: 'Decree' }, official: true, status: 'read' },
];
