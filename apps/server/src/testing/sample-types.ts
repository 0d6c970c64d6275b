// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Declaration, Field } from '@sanyi/returns';
import { digestOf, type TypeFiles } from '../returns/type-store.js';

const label = (zh: string, en = zh) => ({ zh, en });
const FROM = '2026-01-01' as PlainDate;

const field = (id: string, zh: string, more: Partial<Field>): Field => ({
  ...{ id, label: label(zh), help: label(zh), kind: 'whole', unit: null, scale: 0, longest: 0 },
  ...{ list: null, required: true, mayNotApply: false, personal: false, from: null, to: null },
  ...more,
});

/** A type of tests: 床位月报, filled by offices of counties and province, reviewed by 州市 and 省. */
const beds = (rows: 'one' | 'many', id: string): Declaration => ({
  ...{ id, version: 1, label: label('床位月报', 'Beds'), help: label('床位月报', 'Beds') },
  ...{ kind: 'figures', period: 'month', rows, from: FROM, to: null, grade: 'internal' },
  keys: rows === 'many' ? ['ward'] : [],
  scope: {
    departments: ['health-commission', 'health-insurance', 'finance'],
    ...{ levels: ['county', 'province'], institutions: [] },
  },
  flows: [
    {
      ...{ version: 1, from: FROM },
      steps: [
        { id: 'prefecture', label: label('州市审核'), level: 'prefecture', department: null },
        { id: 'province', label: label('省级审核'), level: 'province', department: null },
      ],
    },
  ],
  lists: [],
  fields: [
    ...(rows === 'many' ? [field('ward', '科室', { kind: 'text', longest: 20 })] : []),
    field('open-beds', '开放床位', { unit: 'bed' }),
    field('used-beds', '占用床位', { unit: 'bed', mayNotApply: true }),
  ],
  rules: [],
  facts: [],
});

/** Types that stand in no file: for tests of what the server does with any. */
export const sampleTypes = (): TypeFiles => ({
  shipped: [beds('one', 'beds-form'), beds('many', 'beds-table')].map((declaration) => ({
    ...{ declaration, source: declaration.id, digest: digestOf(declaration.id) },
    ...{ area: null, origin: 'house', region: '000000' },
  })),
  read: () => {
    throw new Error('these types are in no file');
  },
});
