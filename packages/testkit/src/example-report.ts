// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import { buildNotice } from './build-notice.js';

/** 经验材料 of a fictional place: it lists a task by mistake, which no ledger may hand out. */
export const exampleReport = (): Reading =>
  buildNotice({
    head: {
      kind: 'report',
      title: '青禾县以慢病管理为抓手推进医防融合的做法',
      figures: [
        {
          quote: '县域内就诊率由86%升至91.5%',
          span: [40, 56],
          metric: '县域内就诊率',
          value: 91.5,
          valueTo: null,
          unit: '%',
          place: '青禾县',
          year: 2025,
        },
      ],
      practices: [
        {
          place: '青禾县',
          title: '一名医生包一个片区',
          span: [60, 120],
          measures: [
            { text: '把全县划成若干片区，每个片区固定一名专科医生。', span: [62, 85] },
            { text: '+按月公布片区内随访情况。', span: [85, 98] },
          ],
        },
        { place: null, title: '乡镇开设夜间门诊', span: [120, 140], measures: [] },
      ],
    },
    tasks: [{ label: '一、', title: '主要做法', groups: [{ units: ['青禾县卫生健康局'] }] }],
    closing: [{ text: '请各县学习借鉴。', units: ['各县'] }],
  }).reading;
