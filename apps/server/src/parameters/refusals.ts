// SPDX-License-Identifier: Apache-2.0
import { parameterFaultWords } from '@sanyi/office';
import type { AmendmentFault, ParameterFault } from '@sanyi/parameters';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import type { AskedFault } from './proposed-amendment.js';

/** Why what was asked for cannot be proposed, in words, field by field. */
export function askedRefusal(fault: AskedFault): Refusal {
  switch (fault.code) {
    case 'head-needed':
      return invalid([
        [
          '/head',
          {
            zh: '没有这个参数。新的参数要写名称、类型和单位',
            en: 'There is no such parameter. A new one needs its name, kind and unit',
          },
        ],
      ]);
    case 'head-known':
      return headKnown(fault);
    case 'document-needed':
      return invalid([
        [
          '/document',
          {
            zh: '没有写出处。请选一份登记过的文件，或登记一份',
            en: 'The source is missing. Choose a registered document, or register one',
          },
        ],
      ]);
    case 'unknown-document':
      return invalid([
        [
          '/document',
          {
            zh: `没有登记文件 ${fault.key}。请重新选择`,
            en: `No document ${fault.key} is registered. Choose again`,
          },
        ],
      ]);
    case 'note-needed':
      return invalid([
        [
          '/change/note',
          {
            zh: '没有读过原文的值，要说明从哪里知道的、凭什么推定',
            en: 'Of a value whose text was not read, say where it is known from, or why it is assumed',
          },
        ],
      ]);
    case 'unreadable':
      return faultsRefusal(fault.faults);
  }
}

const headKnown = ({ id, label }: Extract<AskedFault, { readonly code: 'head-known' }>): Refusal =>
  invalid([
    [
      '/id',
      {
        zh: `${id} 已经有了，是“${label.zh}”。请打开它再提议值，或换一个编号`,
        en: `${id} is there already (${label.en}). Open it and propose a value, or choose another id`,
      },
    ],
  ]);

/** Faults at their fields. */
export const faultsRefusal = (faults: readonly ParameterFault[]): Refusal =>
  invalid(faults.map((one) => [pointerOf(one.path), faultWords(one)] as const));

const faultWords = (fault: ParameterFault): Words => ({
  zh: parameterFaultWords(fault),
  en: `${fault.code.replaceAll('-', ' ')}${given('found', fault.found)}${given('expected', fault.expected)}`,
});

const given = (name: string, words: string | undefined): string =>
  words === undefined || words === '' ? '' : `, ${name} ${words}`;

const invalid = (fields: readonly (readonly [pointer: string, detail: Words])[]): Refusal =>
  new Refusal(
    'invalid-request',
    {
      zh: `${fields.length} 处内容不合规定：${fields.map(([, { zh }]) => zh).join('；')}。`,
      en: `${fields.length} places break the rules: ${fields.map(([, { en }]) => en).join('; ')}.`,
    },
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
export function amendmentWords(fault: AmendmentFault): Words {
  switch (fault.code) {
    case 'document-differs':
      return {
        zh: `文件 ${fault.key} 已经登记，内容不同`,
        en: `Document ${fault.key} is registered already, with other content`,
      };
    case 'unlike-before':
      return {
        zh: `${fault.id} 的${fault.field === 'kind' ? '类型' : '单位'}是 ${fault.expected}，不是 ${fault.found}`,
        en: `The ${fault.field} of ${fault.id} is ${fault.expected}, not ${fault.found}`,
      };
    case 'not-one-value':
      return {
        zh: `${fault.id} 要改的值应当是一个，这里是 ${fault.values} 个`,
        en: `One value of ${fault.id} is to change, and here are ${fault.values}`,
      };
    case 'nothing-to-end':
      return {
        zh: `${fault.id} 在 ${fault.last} 没有可以到期的值，或早已到期`,
        en: `${fault.id} has no value that could end on ${fault.last}, or it has ended`,
      };
  }
}
