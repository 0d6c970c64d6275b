// SPDX-License-Identifier: Apache-2.0
import { parameterFaultWords } from '@sanyi/office';
import type { AmendmentFault, ParameterFault } from '@sanyi/parameters';
import { Refusal } from '../http/problem.js';
import type { AskedFault } from './proposed-amendment.js';

/** Why what was asked for cannot be proposed, in words, field by field. */
export function askedRefusal(fault: AskedFault): Refusal {
  switch (fault.code) {
    case 'head-needed':
      return invalid([['/head', '没有这个参数。新的参数要写名称、类型和单位']]);
    case 'document-needed':
      return invalid([['/document', '没有写出处。请选一份登记过的文件，或登记一份']]);
    case 'unknown-document':
      return invalid([['/document', `没有登记文件 ${fault.key}。请重新选择`]]);
    case 'note-needed':
      return invalid([['/change/note', '没有读过原文的值，要说明从哪里知道的、凭什么推定']]);
    case 'unreadable':
      return faultsRefusal(fault.faults);
  }
}

/** Faults at their fields. */
export const faultsRefusal = (faults: readonly ParameterFault[]): Refusal =>
  invalid(faults.map((one) => [pointerOf(one.path), parameterFaultWords(one)] as const));

const invalid = (fields: readonly (readonly [pointer: string, detail: string])[]): Refusal =>
  new Refusal(
    'invalid-request',
    `${fields.length} 处内容不合规定：${fields.map(([, detail]) => detail).join('；')}。`,
    fields.map(([pointer, detail]) => ({ pointer, detail })),
  );

/** `changes[0].parameter.values[0].value` as the form has it: `/change/value`. */
function pointerOf(path: string): string {
  const within = path
    .replace(/^changes\[0\]\.(?:parameter\.)?/, '')
    .replace(/^values\[\d+\]\.?/, 'change.')
    .replace(/^change\.source\.at/, 'change.at')
    .replace(/^change\.source\b.*/, 'document')
    .replace(/^documents\[0\]/, 'document')
    .replace(/^(label|kind|unit|rules|description)\b/, 'head.$1')
    .replace(/\.$/, '');
  return `/${within.replaceAll(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`;
}

/** Why an amendment does not fit what is there now, in words. */
export function amendmentWords(fault: AmendmentFault): string {
  switch (fault.code) {
    case 'document-differs':
      return `文件 ${fault.key} 已经登记，内容不同`;
    case 'unlike-before':
      return `${fault.id} 的${fault.field === 'kind' ? '类型' : '单位'}是 ${fault.expected}，不是 ${fault.found}`;
    case 'not-one-value':
      return `${fault.id} 要改的值应当是一个，这里是 ${fault.values} 个`;
    case 'nothing-to-end':
      return `${fault.id} 在 ${fault.last} 没有可以到期的值，或早已到期`;
  }
}
