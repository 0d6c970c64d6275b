// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { standingOn } from './standing-on.js';

const document = (key: string, filed: boolean) => ({ key, title: key, number: null, filed });
const edge = (from: string, to: string, role: 'basis' | 'to-implement' | 'named') => ({
  ...{ from, to, role, task: null },
});

test('each filed document tells what it stands on, each once with its strongest tie, basis first', () => {
  const shown = standingOn({
    documents: [document('D1', true), document('D2', true), document('规划', false)],
    edges: [
      edge('D2', '规划', 'named'),
      edge('D2', 'D1', 'named'),
      edge('D2', 'D1', 'basis'),
      edge('D1', '规划', 'basis'),
    ],
  });
  const said = shown.map(({ document: { key }, on }) => [
    key,
    ...on.map((one) => `${one.key} ${one.role}`),
  ]);
  expect(said).toEqual([
    ['D1', '规划 basis'],
    ['D2', 'D1 basis', '规划 named'],
  ]);
});
