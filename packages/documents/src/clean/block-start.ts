// SPDX-License-Identifier: Apache-2.0
import { markerOf } from '../outline/marker.js';

const WHO = '(?:单位|部门|科室|处室|股室|机构|主体|领导|人|地区|县区|站所)';
const ROLE =
  '(?:主要|第一)?(?:牵头|责任|主办|主责|承办|实施|落实|配合|协办|协同|协作|参与|参加|协助|联系|分管|包抓|督办|督导|监督|主管)';

/** 牵头单位：, 【配合单位】, 完成时限：… a line that says who or when about the task above it. */
const LABEL_LINE = new RegExp(
  `^[【〔\\[（(]?\\s{0,2}(?:${ROLE}(?:责任|协作|配合)?${WHO}|(?:责任)?分工|完成(?:时限|时间|期限)|时限(?:要求)?|时间(?:节点|要求|安排)|工作时限|办结时限|监督方式|进度(?:安排|要求))[ \\u3000]{0,4}[】〕\\]：:]`,
);

const APPENDIX = /^附\s{0,4}(?:件|表|录)?\s{0,2}\d{0,2}[：:]|^附件\d{0,2}$/;

/** Whether a line begins a piece of its own (序号, 责任单位：, 附件：) and so cannot go on with the line above it. */
export const startsBlock = (line: string): boolean =>
  markerOf(line) !== null || LABEL_LINE.test(line) || APPENDIX.test(line);
