// SPDX-License-Identifier: Apache-2.0
import { describeNamedUnit } from '@sanyi/office';
import type { NamedUnit } from '@sanyi/registry';
import { deadlineInWords, type Reading, targetInWords, type Task } from '@sanyi/documents';

/** A reading for the terminal: the head, then each task with who, what and when. */
export function describeReading(reading: Reading): string {
  const lines = [...headLines(reading), '', ...bodyLines(reading), ...warningLines(reading)];
  return `${lines.join('\n')}\n`;
}

/** The units for the terminal: the words, and what they are in the registry. */
export const describeUnits = (named: readonly NamedUnit[]): string =>
  named.length === 0
    ? ''
    : [
        '',
        '单位对照',
        ...named.map((one) => `  ${one.words} → ${describeNamedUnit(one)}`),
        '',
      ].join('\n');

function headLines(reading: Reading): readonly string[] {
  const facts = [
    ['标题', reading.title],
    ['文号', reading.documentNumber],
    ['发文机关', reading.issuer],
    ['成文日期', reading.issuedOn],
    ['期间', reading.period === null ? null : `${reading.period.from} 至 ${reading.period.to}`],
    ['地区', reading.region],
  ] as const;
  const kind = reading.kind === 'report' ? '报告(只读做法和数据,不产生任务)' : '通知';
  return [
    `类别:${kind}`,
    ...facts.flatMap(([label, value]) => (value === null ? [] : [`${label}:${value}`])),
  ];
}

function bodyLines(reading: Reading): readonly string[] {
  if (reading.kind === 'report') {
    return [
      `做法 ${reading.practices.length} 条,数据 ${reading.figures.length} 个`,
      ...reading.practices.map(
        (practice) =>
          `  ${practice.place ?? '—'}  ${practice.title}(${practice.measures.length} 项措施)`,
      ),
      ...reading.figures.map((figure) => `  ${figure.metric}:${figure.value}${figure.unit ?? ''}`),
    ];
  }
  return [`任务 ${reading.tasks.length} 项`, ...reading.tasks.flatMap(taskLines)];
}

function taskLines(task: Task): readonly string[] {
  const title = task.title ?? task.actions[0]?.text ?? task.text;
  return [
    `${task.label}${title}`,
    ...task.responsibility.map(
      (group) =>
        `    谁:${group.units.join('、')}${group.lead.length > 0 ? `(牵头:${group.lead.join('、')})` : ''}`,
    ),
    ...task.targets.map((target) => `    数:${targetInWords(target)}`),
    ...task.deadlines.map((deadline) => `    时:${deadlineInWords(deadline)}`),
  ];
}

const warningLines = (reading: Reading): readonly string[] =>
  reading.warnings.length === 0
    ? []
    : ['', ...reading.warnings.map((warning) => `请核对:${warning.message}`)];
