// SPDX-License-Identifier: Apache-2.0
import type { Label } from './parameter.js';

/** The chains of work that topics belong to. */
export type TopicArea = 'accountability' | 'care' | 'insurance' | 'medicines' | 'workforce';

/** 主题: the first part of a parameter's id. */
export interface Topic extends Label {
  readonly id: string;
  readonly area: TopicArea;
}

const topics = (area: TopicArea, ...all: readonly (readonly [string, string, string])[]): Topic[] =>
  all.map(([id, zh, en]) => ({ id, area, zh, en }));

/** Every topic that has parameters, chain by chain. */
export const TOPICS: readonly Topic[] = [
  ...topics(
    'accountability',
    ['commendation', '表彰', 'Commendation'],
    ['evaluation', '评价定级', 'Grades of evaluations'],
    ['leading-group', '领导小组', 'Leading group'],
    ['returns', '填报与催报', 'Returns and reminders'],
  ),
  ...topics(
    'care',
    ['care', '就医格局', 'Where people are treated'],
    ['chronic-disease', '慢病管理', 'Chronic disease'],
    ['county-consortium', '县域医共体', 'County consortium'],
    ['disease-control', '疾病预防控制', 'Disease control'],
    ['family-doctor', '家庭医生', 'Family doctor'],
    ['hospital-charter', '医院章程', 'Hospital charter'],
    ['primary-care', '基层医疗', 'Primary care'],
    ['public-health', '公共卫生', 'Public health'],
    ['referral', '分级诊疗与转诊', 'Referral'],
    ['subsidy', '建设补助', 'Subsidies for building up'],
    ['traditional-medicine', '中医药', 'Traditional medicine'],
  ),
  ...topics(
    'insurance',
    ['county-package', '县域打包付费', 'County package payment'],
    ['critical-illness', '大病保险', 'Critical illness insurance'],
    ['cross-region', '异地就医', 'Care in another region'],
    ['dip', 'DIP 付费', 'DIP payment'],
    ['drg', 'DRG 付费', 'DRG payment'],
    ['employee-chronic', '职工慢性病', 'Employees: chronic disease'],
    ['employee-cross-region', '职工异地就医', 'Employees: care in another region'],
    ['employee-dialysis', '职工透析', 'Employees: dialysis'],
    ['employee-inpatient', '职工住院', 'Employees: inpatient'],
    ['employee-outpatient', '职工门诊', 'Employees: outpatient'],
    ['employee-special-disease', '职工特殊病', 'Employees: special disease'],
    ['inpatient', '住院', 'Inpatient'],
    ['medical-assistance', '医疗救助', 'Medical assistance'],
    ['resident-critical-illness', '居民大病保险', 'Residents: critical illness'],
    ['resident-inpatient', '居民住院', 'Residents: inpatient'],
    ['resident-insurance', '居民参保筹资', 'Residents: premiums and subsidies'],
    ['resident-outpatient', '居民门诊', 'Residents: outpatient'],
    ['service-price', '医疗服务价格', 'Prices of services'],
  ),
  ...topics(
    'medicines',
    ['drug-distribution', '药品流通', 'Distribution of medicines'],
    ['essential-medicines', '基本药物', 'Essential medicines'],
    ['negotiated-drug', '谈判药品', 'Negotiated medicines'],
    ['procurement', '集中采购', 'Joint procurement'],
  ),
  ...topics(
    'workforce',
    ['director-pay', '院长年薪', 'Pay of directors'],
    ['general-practitioner', '全科医生', 'General practitioners'],
    ['pay', '薪酬', 'Pay'],
    ['pay-total', '工资总额', 'Total pay'],
    ['performance-reward', '绩效奖励', 'Performance rewards'],
    ['primary-pay', '基层薪酬', 'Pay in primary care'],
    ['staff-pay', '医务人员年薪', 'Pay of staff'],
    ['staffing', '编制', 'Posts'],
    ['talent', '人才', 'Talent'],
    ['village-doctor', '乡村医生', 'Village doctors'],
  ),
];

/** The topic of a parameter; one that is not in the list goes by its own word and belongs to 责任链. */
export const topicNamed = (id: string): Topic =>
  TOPICS.find((one) => one.id === id) ?? { id, area: 'accountability', zh: id, en: id };
