// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { titleOf } from './title.js';

function title(...lines: readonly string[]) {
  const clean = cleanText({ text: lines.join('\n'), tables: [] }, (same) => same);
  const preamble = clean.flow.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.range] : []));
  return titleOf(clean, preamble);
}

describe('the title of a document', () => {
  test.each([
    [['青禾县卫生健康服务提升八条措施'], '青禾县卫生健康服务提升八条措施'],
    [['青禾县卫生健康服务提升八条措施（节选）'], '青禾县卫生健康服务提升八条措施'],
    [['云岭州2026年', '医改重点任务清单'], '云岭州2026年医改重点任务清单'],
    [
      ['云岭州人民政府文件', '云政发〔2026〕9号', '云岭州2026年医改工作要点'],
      '云岭州2026年医改工作要点',
    ],
  ])('%j', (lines, text) => {
    expect(title(...lines)?.text).toBe(text);
  });

  test('a notice that carries a document names it; the document’s own title is the title', () => {
    const found = title(
      '云岭州人民政府办公室关于印发云岭州2026年医改重点任务的通知',
      '各县（市）人民政府：',
      '现印发给你们，请认真贯彻执行。',
      '云岭州2026年医改重点任务',
    );
    expect(found?.text).toBe('云岭州2026年医改重点任务');
    expect(found?.notice).toBe('云岭州人民政府办公室关于印发云岭州2026年医改重点任务的通知');
  });

  test('a notice that carries nothing is its own title', () => {
    expect(
      title('云岭州卫生健康委关于做好汛期防病工作的通知', '各县（市）卫生健康局：'),
    ).toMatchObject({
      text: '云岭州卫生健康委关于做好汛期防病工作的通知',
      notice: null,
    });
  });

  test('征求意见稿 under the title makes it a draft', () => {
    expect(title('青禾县八条措施', '（征求意见稿）')?.draft).toBe(true);
    expect(title('青禾县八条措施', '（试行）')?.draft).toBe(false);
  });

  test.each([[[]], [['各县（市）人民政府：']], [['根据省里部署，结合实际，制定本办法。']]])(
    '%j has none',
    (lines) => {
      expect(title(...lines)).toBeNull();
    },
  );
});
