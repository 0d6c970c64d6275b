// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import { buildNotice } from './build-notice.js';

/** A notice of a given size for benchmarks: every task goes to `unitsPerTask` of `units` units. */
export function largeNotice(tasks: number, unitsPerTask: number, units: number): Reading {
  const unit = (index: number): string => `示例省第${(index % units) + 1}工作部门`;
  return buildNotice({
    head: { title: '示例省大规模任务分工测试方案', documentNumber: '示政办发〔2026〕99号' },
    tasks: Array.from({ length: tasks }, (_, index) => ({
      label: `${index + 1}.`,
      section: `第${Math.floor(index / 20) + 1}部分`,
      title: `完成第${index + 1}项重点工作`,
      actions: [
        `健全第${index + 1}项工作的协调机制，明确各方职责，定期会商，及时解决推进中的困难和问题。`,
        `到2026年底，第${index + 1}项工作覆盖率不低于${50 + (index % 50)}%，并形成可复制的做法。`,
      ],
      groups: [{ units: Array.from({ length: unitsPerTask }, (_, at) => unit(index * 7 + at)) }],
      targets: [
        {
          quote: `第${index + 1}项工作覆盖率不低于${50 + (index % 50)}%`,
          metric: `第${index + 1}项工作覆盖率`,
          comparator: '>=',
          value: 50 + (index % 50),
          unit: '%',
        },
      ],
    })),
  }).reading;
}
