// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { headingKind } from './heading-kind.js';

test.each([
  ['总体要求'],
  ['总体思路'],
  ['指导思想'],
  ['基本原则'],
  ['工作原则'],
  ['工作思路'],
  ['总体目标'],
  ['工作目标'],
  ['主要目标'],
  ['发展目标'],
  ['年度目标'],
  ['目标任务'],
  ['目标要求'],
  ['预期目标'],
  ['主要指标'],
  ['阶段目标'],
  ['行动目标'],
  ['改革目标'],
  ['建设目标'],
  ['考核目标'],
  ['目标'],
  ['思路目标'],
  ['总体要求和主要目标'],
  ['“十五五”总体目标'],
  ['2026年工作目标'],
  ['三年行动主要目标'],
  ['背景'],
  ['形势与任务'],
  ['现状'],
  ['基本情况'],
  ['适用范围'],
  ['总则'],
  ['总 体 要 求。'],
])('%s opens goals', (heading) => {
  expect(headingKind(heading)).toBe('goal');
});

test.each([
  ['保障措施'],
  ['组织保障'],
  ['工作要求'],
  ['有关要求'],
  ['相关要求'],
  ['工作保障'],
  ['组织实施'],
  ['实施保障'],
  ['健全保障机制'],
  ['组织领导'],
  ['实施要求'],
  ['推进机制'],
  ['组织推进'],
  ['附则'],
  ['责任落实'],
  ['督促落实'],
  ['工作步骤'],
  ['实施步骤'],
  ['时间安排'],
  ['加强组织领导'],
  ['强化组织保障'],
  ['督导检查'],
  ['加强督导考核'],
  ['强化宣传引导'],
  ['加强组织协调'],
  ['强化组织协同：'],
])('%s opens closing duties', (heading) => {
  expect(headingKind(heading)).toBe('closing');
});

test.each([
  ['重点任务'],
  ['深化支付方式改革'],
  ['完善绩效目标管理'],
  ['健全督导检查制度'],
  ['时间安排合理的门诊服务'.slice(4)],
  [''],
  [`总体要求：${'推进医保医疗医药协同发展'.repeat(2)}`],
  [`保障措施${'推进医保医疗医药协同发展'.repeat(2)}`],
])('%s opens work', (heading) => {
  expect(headingKind(heading)).toBe('work');
});

test('a heading of 24 characters is one, of 25 a sentence', () => {
  expect(headingKind(`总体要求${'推'.repeat(20)}`)).toBe('goal');
  expect(headingKind(`总体要求${'推'.repeat(21)}`)).toBe('work');
});
