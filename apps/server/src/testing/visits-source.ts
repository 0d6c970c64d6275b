// SPDX-License-Identifier: Apache-2.0

/** 门诊月报: a type of tests with a row per institution, filled by counties of a province that declared it itself. */
export const visitsSource = (more = ''): string => `
id: clinic-visits
version: 1
label: { zh: 门诊月报, en: Visits }
help: { zh: 每家机构一行, en: A row per institution }
kind: figures
period: month
rows: many
from: '2026-01-01'
keys: [institution]
grade: internal
scope:
  departments: [health-commission]
  levels: [county]
flows:
  - version: 1
    from: '2026-01-01'
    steps:
      - { id: prefecture, label: { zh: 州市审核, en: Prefecture }, level: prefecture }
fields:
  - id: institution
    label: { zh: 机构, en: Institution }
    help: { zh: 填全称, en: Its full name }
    kind: institution
  - id: office
    label: { zh: 主管单位, en: Office }
    help: { zh: 填全称, en: Its full name }
    kind: unit
    required: false
  - id: visits
    label: { zh: 门诊人次, en: Visits }
    help: { zh: 当月, en: Of the month }
    kind: whole
    unit: visit
${more}`;
