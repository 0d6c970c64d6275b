// SPDX-License-Identifier: Apache-2.0
import type { TaskSpec } from './build-notice.js';
import { INSURANCE, on, share, simple, TWELVE, value, YEAR_END } from './example-parts.js';

/** Tasks 1 to 7. */
export const INSURANCE_TASKS: readonly TaskSpec[] = [
  {
    label: '（一）',
    section: INSURANCE,
    title: '完善三医协同工作机制',
    actions: [
      '建立由党政主要负责同志牵头的协同推进机制，定期会商医保、医疗、医药改革中的重大事项，对跨部门事项实行清单管理、限时办结。',
      '每半年开展一次医改监测评价，评价结果向各州、市通报，并作为安排医改补助资金的参考。',
      '对推进中形成的好做法及时总结，条件成熟的上升为制度规范；对进度滞后的事项，由领导小组办公室约谈有关单位。',
    ],
    groups: [{ units: TWELVE, openEnded: true }],
    deadlines: [{ quote: '每半年', kind: 'every', every: 'P6M' }],
    targets: [
      {
        quote: '每半年开展一次医改监测评价',
        metric: '医改监测评价',
        comparator: '=',
        unit: '次',
        explicit: false,
      },
    ],
    deliverables: [{ quote: '清单管理', kind: 'list' }],
  },
  {
    label: '（二）',
    section: INSURANCE,
    title: '深化以按病种付费为主的多元复合式医保支付方式改革',
    actions: [
      '到2026年底，按病种付费的住院费用占统筹基金住院支出的比例不低于85%，紧密型县域医共体医保总额付费覆盖不少于60个县。',
      '6月底前出台特例单议病例管理办法，特例单议申报数量原则上不超过出院病例总数的5%。',
    ],
    groups: [
      {
        units: ['省医保局', '省卫生健康委', '省财政厅'],
        lead: ['省医保局'],
        support: ['省卫生健康委', '省财政厅'],
        mode: 'lead-support',
        quote: '（牵头单位：省医保局；配合单位：省卫生健康委、省财政厅）',
      },
    ],
    targets: [
      share('按病种付费的住院费用占统筹基金住院支出的比例', '>=', 85, YEAR_END),
      {
        quote: '医共体医保总额付费覆盖不少于60个县',
        metric: '医保总额付费覆盖县数',
        comparator: '>=',
        value: 60,
        unit: '个',
        by: YEAR_END,
      },
      {
        quote: '申报数量原则上不超过出院病例总数的5%',
        metric: '特例单议申报占比',
        comparator: '<=',
        value: 5,
        unit: '%',
      },
    ],
    deadlines: [
      { quote: '6月底前', kind: 'by', date: on(6, 30) },
      { quote: '到2026年底', kind: 'by', date: YEAR_END },
    ],
    deliverables: [{ quote: '特例单议病例管理办法', kind: 'document' }],
    references: [
      { title: '特例单议病例管理办法', number: null, role: 'named' },
      { title: '按病种付费', number: '示医保发〔2025〕31号', role: 'to-implement' },
    ],
  },
  {
    label: '（三）',
    section: INSURANCE,
    title: '常态化开展药品和医用耗材集中带量采购',
    actions: [
      ['国家和省级集中带量采购药品累计达到500—600种，平台挂网药品全部实行价格联动。', 0],
      ['集采中选药品货款自验收合格之日起30日内结清，逾期未结清的按季度通报。', 1],
      ['研究把民族医药制剂纳入院间调剂使用范围。', null],
    ],
    groups: [
      { units: ['省医保局', '省药监局'], mode: 'responsible', quote: '（省医保局、省药监局负责）' },
      {
        units: ['省医保局', '省卫生健康委'],
        mode: 'each',
        quote: '（省医保局、省卫生健康委分别负责）',
      },
    ],
    targets: [
      {
        quote: '累计达到500—600种',
        metric: '集中带量采购药品数',
        comparator: 'range',
        value: 500,
        valueTo: 600,
        unit: '种',
      },
      {
        quote: '平台挂网药品全部实行价格联动',
        metric: '挂网药品价格联动',
        comparator: 'all',
        value: 100,
        unit: '%',
        explicit: false,
      },
      {
        quote: '30日内结清',
        metric: '集采药品货款结清时间',
        comparator: '<=',
        value: 30,
        unit: '日',
      },
    ],
    deadlines: [{ quote: '按季度', kind: 'every', every: 'P3M' }],
  },
  ...simple(INSURANCE, [
    [
      '（四）',
      '推进医疗服务价格改革',
      '开展调价评估，符合条件的地方第三季度前完成一轮调价，技术劳务类项目收入占医疗服务收入的比例较上年提高2个百分点以上。',
      {
        targets: [
          value(
            '技术劳务类项目收入占医疗服务收入的比例较上年提高2个百分点以上',
            '技术劳务类项目收入占医疗服务收入的比例',
            'increase',
            2,
            '个百分点',
          ),
        ],
        deadlines: [{ quote: '第三季度前', kind: 'by', date: on(9, 30) }],
      },
    ],
    [
      '（五）',
      '强化医保基金监管',
      '实行定点医药机构相关人员支付资格管理，对违规使用基金的人员记分并向社会公布，形成可追溯的监管闭环。',
    ],
    [
      '（六）',
      '完善多层次医疗保障',
      '待国家有关文件出台后，制定长期护理保险实施细则，明确评估、筹资和服务标准，稳步扩大参保范围。',
      {
        deadlines: [{ quote: '待国家有关文件出台后', kind: 'after', event: '国家有关文件出台' }],
        deliverables: [{ quote: '长期护理保险实施细则', kind: 'document' }],
      },
    ],
    [
      '（七）',
      '保障短缺药品供应',
      '建立短缺药品监测预警和部门会商机制，医疗机构短缺药品信息当日上报，省级储备品种不少于120种。',
      { targets: [value('省级储备品种不少于120种', '短缺药品省级储备品种', '>=', 120, '种')] },
    ],
  ]),
];
