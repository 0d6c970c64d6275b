// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { datedData, parameterData } from '@sanyi/testkit';
import { describeParameterFault } from './describe-parameter-fault.js';
import { loadParameters } from './load-parameters.js';
import { parameterFileText } from './parameter-file-text.js';

const NOTICE = {
  file: 'sample-notice.yaml',
  text: 'key: sample-notice\ntitle: 示例通知\nissuer: 示例市人民政府\npublished: 2024-12-20\nstatus: read\n',
};
const FILE = '990100/sample/allowance.yaml';
const textOf = (data: object) => parameterFileText(data as Parameters<typeof parameterFileText>[0]);
const load = (...parameters: readonly { readonly file: string; readonly text: string }[]) =>
  loadParameters({ parameters, documents: [NOTICE], regions: new Set(['990100']) });

test('files that were written are read, whatever reads them from where', () => {
  const { library, faults, files } = load({ file: FILE, text: textOf(parameterData()) });
  expect([faults, files]).toEqual([[], 2]);
  expect(library.parameters.map(({ id }) => id)).toEqual(['sample.allowance']);
});

test('a faulty file hides no other, and each fault is a line that says where', () => {
  const broken = parameterData({ values: [datedData({ from: '2025-02-30' })] });
  const { library, faults } = load(
    { file: FILE, text: textOf(parameterData()) },
    { file: '990100/sample/broken.yaml', text: textOf(broken) },
    { file: '990100/sample/tabs.yaml', text: 'a:\n\tb: 1' },
    { file: 'notes.txt', text: '' },
  );
  expect(library.parameters).toHaveLength(1);
  expect(faults.map(describeParameterFault).join('\n')).toMatch(
    /broken\.yaml:\d+:\d+ values\[0\]\.from:2025-02-30 不是日期.*\n990100\/sample\/tabs\.yaml:2:\d+:.*\nnotes\.txt:/,
  );
});
