// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { statesLevel } from './stated-level.js';

describe('a level is stated by the words before the number', () => {
  test.each(
    '不低于 不少于 不得低于 不高于 不超过 不得超过 不大于 不小于 至少 达 达到 提高到 提升到 提升至 提高至 稳定在 保持在 控制在 降至 降到 下降到 压减到 压减至 压缩到 压缩至 缩短到 缩短至 缩短为 低于 高于 超过 增至 增加到 增加至 扩大到 力争 确保 为 调整为 按 最高 最低 上限'.split(
      ' ',
    ),
  )('%s', (words) => {
    expect(statesLevel(`群众满意度${words}`)).toBe(true);
  });

  test('up to six characters may stand between', () => {
    expect(statesLevel('达到全省平均的')).toBe(true);
    expect(statesLevel('达到全省平均水平的')).toBe(false);
    expect(statesLevel('达到要求，')).toBe(false);
  });
});

test.each([['按照'], ['推进'], ['实施'], ['建设'], ['第'], ['']])('%j states none', (words) => {
  expect(statesLevel(words)).toBe(false);
});
