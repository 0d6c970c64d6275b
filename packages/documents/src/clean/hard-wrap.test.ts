// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continues, settingOf, widthOf } from './hard-wrap.js';
import { type Line, linesOf } from './lines.js';

const line = (text: string): Line => ({ start: 0, end: text.length, text, raw: [0, text.length] });
const lines = (texts: readonly string[]): readonly Line[] => linesOf(texts.join('\n'));

/** Twenty characters, the width of a full line in these tests: 40. */
const FULL = '推进医保医疗医药协同发展和治理各县市区要抓';
const setting = { wrapped: true, full: 40 };

test.each([
  ['', 0],
  ['abc', 3],
  ['医改', 4],
  ['DRG付费', 7],
  ['（一）', 6],
  ['3.5', 3],
])('%j is %i half characters wide', (text, expected) => {
  expect(widthOf(text)).toBe(expected);
});

describe('whether a text is broken at the margin', () => {
  const full = FULL.slice(0, 20);

  test('it is where full lines stop in the middle of sentences', () => {
    const wrapped = settingOf(lines([full, full, full, '紧落实。', full, '完成。']));
    expect(wrapped).toEqual({ wrapped: true, full: 40 });
  });

  test.each<[string, string[]]>([
    ['every full line ends with a stop', Array.from({ length: 8 }, () => `${full.slice(1)}。`)],
    [
      'what follows a full line is a label',
      [full, '责任单位：示例县医保局', full, '（一）推进', full, '二、推进', full],
    ],
    ['only one line goes on', [full, full, '一、推进']],
    [
      'the lines that go on are few among many',
      [full, full, full, ...Array.from({ length: 30 }, () => `${full.slice(1)}。`)],
    ],
    ['lines are too short for a page', Array.from({ length: 9 }, () => '推进改革工作')],
    ['lines are wider than a page', Array.from({ length: 9 }, () => full.repeat(4))],
    ['no line is there', []],
  ])('it is not where %s', (_, texts) => {
    expect(settingOf(lines(texts)).wrapped).toBe(false);
  });

  test('a page of 65 characters is a page, one of 66 is none', () => {
    const page = (width: number): readonly Line[] =>
      lines(Array.from({ length: 9 }, () => '推'.repeat(width)));
    expect(settingOf(page(65)).wrapped).toBe(true);
    expect(settingOf(page(66)).wrapped).toBe(false);
  });

  test('one line in eight is enough, one in nine is not', () => {
    const stopped = `${full.slice(1)}。`;
    const some = (count: number, of: number): readonly Line[] =>
      lines(Array.from({ length: of }, (_, i) => (i % 2 === 0 && i < 2 * count ? full : stopped)));
    expect(settingOf(some(2, 16)).wrapped).toBe(true);
    expect(settingOf(some(2, 18)).wrapped).toBe(false);
  });

  test('lines four fifths full count, shorter ones do not', () => {
    const some = (width: number): readonly Line[] =>
      lines(
        Array.from({ length: 10 }, (_, i) => (i < 3 ? full.slice(0, width) : `${full.slice(1)}。`)),
      );
    expect(settingOf(some(16)).wrapped).toBe(true);
    expect(settingOf(some(15)).wrapped).toBe(false);
  });
});

describe('in any text', () => {
  const plain = { wrapped: false, full: 40 };

  test.each([['示例县医保局、'], ['各级要，'], ['各级要,']])('a line ending %s goes on', (text) => {
    expect(continues(line(text), line('示例县财政局'), plain, false)).toBe(true);
  });

  test('but not into a piece of its own', () => {
    expect(continues(line('示例县医保局、'), line('责任单位：示例县财政局'), plain, false)).toBe(
      false,
    );
  });

  test('a full line ends its paragraph where nothing is broken at a margin', () => {
    expect(continues(line(FULL), line('紧落实'), plain, true)).toBe(false);
  });
});

describe('in a text broken at the margin', () => {
  test.each<[string, [line: string, next: string], boolean, boolean]>([
    ['a full line goes on', [FULL.slice(0, 20), '紧落实。'], false, true],
    ['a line three quarters full goes on', [FULL.slice(0, 15), '紧落实。'], false, true],
    ['a shorter one does not', [FULL.slice(0, 14), '紧落实。'], false, false],
    ['a full line goes on behind a stop', [`${FULL.slice(0, 19)}。`, '各地要抓紧。'], false, true],
    ['nothing goes on behind a colon', [`${FULL.slice(0, 19)}：`, '各地要抓紧。'], false, false],
    ['nor behind a half-width one', [`${FULL.slice(0, 19)}:`, '各地要抓紧。'], true, false],
    ['a short line goes on over the end of a page', ['推进医', '保改革。'], true, true],
    ['but not behind a stop', ['推进医改。', '各地要抓紧。'], true, false],
    ['a short line with a bracket open goes on', ['（责任单位', '示例县医保局）'], false, true],
    ['a short line with its brackets closed does not', ['《办法》（试行）', '各地'], false, false],
    [
      'a full line goes on into a number with its unit',
      [FULL.slice(0, 20), '12、15个县'],
      false,
      true,
    ],
    ['and into a bracket with a numeral', [FULL.slice(0, 20), '3）执行'], false, true],
    ['not into 一、', [FULL.slice(0, 20), '一、推进'], false, false],
    ['not into （一）', [FULL.slice(0, 20), '（一）推进'], false, false],
    ['not into 2.', [FULL.slice(0, 20), '2.推进'], false, false],
    ['not into a label line', [FULL.slice(0, 20), '牵头单位：示例县医保局'], false, false],
    ['a short line does not go on into 12、', ['推进医', '12、15个县'], false, false],
    ['nor a full one behind a stop', [`${FULL.slice(0, 19)}。`, '12、15个县'], false, false],
  ])('%s', (_, [text, next], pageBreak, expected) => {
    expect(continues(line(text), line(next), setting, pageBreak)).toBe(expected);
  });

  test.each(Array.from('。！？；：!?;:）)】〕]'))(
    'a short line ending %s is whole at the end of a page',
    (stop) => {
      expect(continues(line(`推进${stop}`), line('各地'), setting, true)).toBe(false);
    },
  );
});

test('for every text, the setting is found and a line goes on or not', () => {
  const unit = fc.constantFrom(...Array.from('推进，。：（）1一、\n'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), fc.boolean(), (text, pageBreak) => {
      const all = linesOf(text);
      const found = settingOf(all);
      expect(found.full).toBeLessThanOrEqual(Math.max(0, ...all.map((it) => widthOf(it.text))));
      for (const [i, it] of all.slice(1).entries())
        expect(continues(all[i] ?? it, it, found, pageBreak)).toBeTypeOf('boolean');
    }),
  );
});
