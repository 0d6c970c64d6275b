// SPDX-License-Identifier: Apache-2.0
import { shippedTypes } from '../returns/type-files.js';
import type { TypeFiles } from '../returns/type-store.js';

/** A type of tests: 床位月报, filled by offices of counties and province, reviewed by 州市 and 省. */
export const bedsSource = (id: string, rows: 'one' | 'many', label = '床位月报'): string => `
id: ${id}
version: 1
label: { zh: ${label}, en: Beds }
help: { zh: 每月填一次, en: Once a month }
kind: figures
period: month
rows: ${rows}
from: '2020-01-01'
keys: [${rows === 'many' ? 'ward' : ''}]
grade: internal
scope:
  departments: [health-commission, health-insurance, finance]
  levels: [county, province]
flows:
  - version: 1
    from: '2020-01-01'
    steps:
      - { id: prefecture, label: { zh: 州市审核, en: Prefecture }, level: prefecture }
      - { id: province, label: { zh: 省级审核, en: Province }, level: province }
fields:${rows === 'many' ? WARD : ''}
  - id: open-beds
    label: { zh: 开放床位, en: Open beds }
    help: { zh: 期末开放的床位, en: Beds open at the end of the period }
    kind: whole
    unit: bed
  - id: used-beds
    label: { zh: 占用床位, en: Beds in use }
    help: { zh: 期末占用的床位, en: Beds in use at the end of the period }
    kind: whole
    unit: bed
    mayNotApply: true
${RULES}${factsOf(id)}`;

const WARD = `
  - id: ward
    label: { zh: 科室, en: Ward }
    help: { zh: 科室名称, en: Name of the ward }
    kind: text
    longest: 20`;

const RULES = `rules:
  - id: used-within-open
    kind: compare
    severity: hard
    label: { zh: 占用床位不多于开放床位, en: No more beds in use than open }
    left: used-beds
    operator: less_than_or_equal_to
    right: open-beds
  - id: usual
    kind: min-max
    severity: soft
    label: { zh: 床位一般不多于 500, en: Seldom more than 500 beds }
    field: open-beds
    max: '500'
`;

const factsOf = (id: string): string => `facts:
  - id: ${id}.open
    label: { zh: 开放床位, en: Open beds }
    unit: bed
    how: sum
    value: open-beds
    overTime: last
`;

/** A type with what speaks of persons: a number that names the row, a telephone and a licence. */
const STAFF = `
id: staff-table
version: 1
label: { zh: 在岗人员, en: Staff }
help: { zh: 每月填一次, en: Once a month }
kind: register
period: month
rows: many
from: '2020-01-01'
keys: [number]
grade: personal
area: workforce
scope:
  departments: [health-commission]
  levels: [county]
flows:
  - version: 1
    from: '2020-01-01'
    steps:
      - { id: prefecture, label: { zh: 州市审核, en: Prefecture }, level: prefecture }
lists:
  - id: licences
    label: { zh: 资格, en: Licences }
    codes:
      - { code: doctor, label: { zh: 执业医师, en: Physician } }
      - { code: assistant, label: { zh: 执业助理医师, en: Assistant } }
fields:
  - id: number
    label: { zh: 人员编号, en: Number }
    help: { zh: 一人一号, en: One each }
    kind: text
    longest: 30
    personal: true
  - id: phone
    label: { zh: 手机, en: Telephone }
    help: { zh: 手机号, en: Of the person }
    kind: text
    longest: 20
    personal: true
  - id: licence
    label: { zh: 资格, en: Licence }
    help: { zh: 最高资格, en: The highest }
    kind: code
    list: licences
    personal: true
  - id: trained
    label: { zh: 培训次数, en: Trainings }
    help: { zh: 本年, en: This year }
    kind: whole
    unit: visit
`;

/** Types that stand in no file: for tests of what the server does with any. */
export const sampleTypes = (): TypeFiles =>
  shippedTypes(
    [bedsSource('beds-form', 'one'), bedsSource('beds-table', 'many', '科室床位'), STAFF],
    new Set(['finance', 'health-commission', 'health-insurance']),
  );
