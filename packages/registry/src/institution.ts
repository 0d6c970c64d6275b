// SPDX-License-Identifier: Apache-2.0
import type { Validity } from './validity.js';

/** 机构类别. */
export type InstitutionKind =
  | 'general-hospital'
  | 'chinese-medicine-hospital'
  | 'maternal-child-hospital'
  | 'specialised-hospital'
  | 'disease-control-centre'
  | 'blood-station'
  | 'township-health-centre'
  | 'community-health-centre'
  | 'medical-consortium';

/** The Chinese words of the kinds, as tables and workbooks write them. */
export const INSTITUTION_KINDS: Readonly<Record<InstitutionKind, string>> = {
  'general-hospital': '综合医院',
  'chinese-medicine-hospital': '中医医院',
  'maternal-child-hospital': '妇幼保健机构',
  'specialised-hospital': '专科医院',
  'disease-control-centre': '疾控中心',
  'blood-station': '血站',
  'township-health-centre': '乡镇卫生院',
  'community-health-centre': '社区卫生服务中心',
  'medical-consortium': '县域医共体',
};

/** 机构: a hospital, centre or 医共体 of one region. */
export interface Institution extends Validity {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly kind: InstitutionKind;
  /** The 医共体 it belongs to; null for none. */
  readonly consortium: string | null;
}
