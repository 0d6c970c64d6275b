// SPDX-License-Identifier: Apache-2.0

type Data = Readonly<Record<string, unknown>>;

const label = (zh: string): Data => ({ zh, en: `${zh} (en)` });

const field = (id: string, zh: string, kind: string, more: Data = {}): Data => ({
  id,
  label: label(zh),
  help: label(`填${zh}`),
  kind,
  ...more,
});

const code = (one: string, zh: string, more: Data = {}): Data => ({
  code: one,
  label: label(zh),
  ...more,
});

/** A declaration as it stands in a file: 科室床位季报, filled by health offices of counties, reviewed by 州市 and 省. */
export const sampleDeclaration = (): Data => ({
  id: 'ward-beds',
  version: 1,
  label: label('科室床位季报'),
  help: label('每季度末填一次'),
  kind: 'figures',
  period: 'quarter',
  rows: 'many',
  from: '2026-01-01',
  keys: ['ward'],
  grade: 'internal',
  scope: { departments: ['health-commission'], levels: ['county'] },
  flows: [
    {
      version: 1,
      from: '2026-01-01',
      steps: [
        step('prefecture', '州市审核', 'prefecture'),
        step('province', '省级审核', 'province'),
      ],
    },
  ],
  lists: lists(),
  fields: fields(),
  rules: rules(),
  facts: facts(),
});

const lists = (): readonly Data[] => [
  {
    id: 'wards',
    label: label('科室'),
    codes: [
      code('surgery', '外科'),
      code('children', '儿科'),
      code('old', '老科室', { to: '2026-03-31' }),
      code('total', '合计'),
    ],
  },
];

const fields = (): readonly Data[] => [
  field('ward', '科室', 'code', { list: 'wards' }),
  field('open-beds', '开放床位', 'whole', { unit: 'bed' }),
  field('used-beds', '占用床位', 'whole', { unit: 'bed' }),
  field('income', '收入', 'money', { unit: 'CNY', required: false }),
  field('use', '使用率', 'share', { unit: 'share', required: false, mayNotApply: true }),
  field('opened', '启用日', 'day', { required: false }),
  field('month', '填报月', 'month', { required: false }),
  field('note', '说明', 'text', { required: false, longest: 20 }),
  field('ready', '已启用', 'yes-no', { required: false }),
  field('weight', '权重', 'decimal', { required: false, scale: 2 }),
  field('hospital', '医院', 'institution', { required: false }),
  field('office', '单位', 'unit', { required: false }),
  field('place', '地区', 'region', { required: false }),
  field('proof', '附件', 'attachment', { required: false }),
  field('late-field', '新字段', 'whole', { required: false, from: '2026-07-01' }),
];

const rules = (): readonly Data[] => [
  {
    ...rule('used-within-open', 'compare', 'hard', '占用不多于开放'),
    ...{ left: 'used-beds', operator: 'less_than_or_equal_to', right: 'open-beds' },
  },
  {
    ...rule('beds-add-up', 'total', 'hard', '合计等于各科室之和'),
    ...{ fields: ['open-beds', 'used-beds'], by: 'ward', code: 'total' },
  },
  {
    ...rule('income-with-note', 'pair', 'soft', '收入和说明一起填'),
    ...{ left: 'income', operator: 'compulsory_pair', right: 'note' },
  },
  {
    ...rule('beds-in-range', 'min-max', 'soft', '床位一般在 1 到 500 之间'),
    ...{ field: 'open-beds', min: '1', max: '500' },
  },
  {
    ...rule('beds-jump', 'z-score', 'soft', '床位与往期相差很大'),
    ...{ field: 'open-beds', limit: '3', atLeast: 4 },
  },
];

const facts = (): readonly Data[] => [
  {
    id: 'ward-beds.open',
    label: label('开放床位'),
    unit: 'bed',
    how: 'sum',
    value: 'open-beds',
    where: "ward <> 'total'",
    overTime: 'last',
  },
];

const step = (id: string, zh: string, level: string): Data => ({
  id,
  label: label(zh),
  level,
  department: 'health-commission',
});

function rule(id: string, kind: string, severity: string, zh: string): Data {
  return { id, kind, severity, label: label(zh) };
}
