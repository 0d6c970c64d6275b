// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { buildNotice, type BuiltNotice } from './build-notice.js';
import { CARE_TASKS } from './example-care-tasks.js';
import { INSURANCE_TASKS } from './example-insurance-tasks.js';

/**
 * A yearly plan of a fictional province: 20 tasks with every mode of responsibility, a group of 12 units, units with
 * long names, a standing clause, every kind of target and deadline, and a closing duty.
 */
export const exampleNotice = (): BuiltNotice =>
  buildNotice({
    head: {
      title: '示例省深化医药卫生体制改革2026年重点工作任务',
      documentNumber: '示政办发〔2026〕8号',
      issuer: '示例省人民政府办公厅',
      issuedOn: day('2026-03-12'),
      period: { from: day('2026-01-01'), to: day('2026-12-31') },
      level: 'province',
      region: '示例省',
      leadRule: 'stated',
      basis: [
        {
          title: '示例省深化医药卫生体制改革三年行动方案',
          number: '示政发〔2025〕3号',
          span: [0, 4],
        },
      ],
      goals: [
        {
          quote: '居民个人卫生支出占比降到26%以下',
          span: [0, 6],
          metric: '居民个人卫生支出占卫生总费用的比例',
          comparator: '<=',
          value: 26,
          valueTo: null,
          unit: '%',
          scope: '全省',
          by: day('2026-12-31'),
          explicit: true,
        },
      ],
      warnings: [
        {
          code: 'date-without-year',
          message: '“第三季度”没有写年份，按2026年读取。',
          span: [0, 3],
        },
      ],
    },
    tasks: [...INSURANCE_TASKS, ...CARE_TASKS],
    closing: [
      {
        text: '各州、市要于每季度末将进展情况报送省医改领导小组秘书处。',
        units: ['各州、市人民政府'],
      },
    ],
  });

function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read.ok) throw new Error(read.error.text);
  return read.value;
}
