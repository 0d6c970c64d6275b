// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startBudget } from './budget.js';
import { MOST_NESTED, readHtml } from './html.js';

function read(html: string) {
  const source = readHtml(html, startBudget());
  if (!source.ok) throw new Error(source.error.code);
  return source.value;
}

const textOf = (html: string): string => read(html).text;

describe('blocks are lines', () => {
  test.each([
    ['<h1>标题</h1><p>一、任务</p><div>正文<b>加粗</b></div>', '标题\n一、任务\n正文加粗'],
    ['<p>第一行<br>第二行<br><br>空行之后</p>', '第一行\n第二行\n\n空行之后'],
    ['<p>  深化\n  医药 卫生 plan\n B  </p>', '深化医药 卫生 plan B'],
    ['<p>深化<b>\n医药</b> <i>卫生</i></p>', '深化医药 卫生'],
    ['<p>&nbsp;&#12288;90&#x25;&lt;完成&amp;&mdash;</p>', '\u00a0\u300090%<完成&—'],
    ['<pre>一\n\n  二</pre>尾', '一\n\n  二\n尾'],
    ['文前<p>段</p>文后', '文前\n段\n文后'],
    ['<p></p><div></div>只此一行', '只此一行'],
  ])('%s', (html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});

test.each([
  ['<script>var a="<p>x"</script><style>p{}</style>正文'],
  ['<title>网站</title><nav>首页</nav><footer>版权</footer>正文'],
  ['<p style="color:red; display:none">暗</p><p hidden>藏<b>x</b></p>正文'],
  ['<!-- 注释 --><![if !supportLists]>正文<![endif]><template>x</template>'],
  ['<head><title>x</title><body>正文'],
  ['正<ruby><rt>zheng</rt></ruby>文<svg><text>x</text></svg>'],
])('what is not shown is not read: %s', (html) => {
  expect(textOf(html)).toBe('正文');
});

test('the foot of an article is read', () => {
  expect(textOf('<article>正文<footer>附件</footer></article>')).toBe('正文\n附件');
});

describe('the numbers of lists become words', () => {
  test.each([
    ['<ol><li>任务<li>2026年<p>续</p></ol>', '1.任务\n2. 2026年\n续'],
    ['<ol start=3 type=A><li>甲<li value=9>乙<li>丙</ol>', 'C.甲\nI.乙\nJ.丙'],
    ['<ol reversed start=2><li>甲<li>乙</ol>', '2.甲\n1.乙'],
    [
      '<ol style="list-style-type: cjk-ideographic"><li>任务<ol><li>子项</ol><li>任务</ol>',
      '一、任务\n1.子项\n二、任务',
    ],
    ['<ul><li>点</ul><ol style="list-style:none"><li>无</ol>', '点\n无'],
    ['<ol><li><p> 段</p></li><li></li></ol>', '1.段\n2.'],
  ])('%s', (html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});

describe('tables', () => {
  const words = (html: string) => {
    const { text, tables } = read(html);
    return tables.map(({ rows }) =>
      rows.map((row) =>
        row.map((cell) => [text.slice(...cell.span), cell.column, cell.columnSpan, cell.rowSpan]),
      ),
    );
  };

  test('cells are joined by tabs, rows by line breaks', () => {
    const html = '前<table><caption>表1</caption><tr><th>序号<th>任务<tr><td>1<td> 集采 </table>后';
    expect(textOf(html)).toBe('前\n表1\n序号\t任务\n1\t集采\n后');
    expect(words(html)).toEqual([
      [
        [
          ['序号', 0, 1, 1],
          ['任务', 1, 1, 1],
        ],
        [
          ['1', 0, 1, 1],
          ['集采', 1, 1, 1],
        ],
      ],
    ]);
  });

  test('merged cells stand once, the others keep their column', () => {
    const html =
      '<table><tr><td rowspan=2>医保局<td colspan=2>甲</tr><tr><td>乙<td>丙</tr><tr><td rowspan=9>丁</tr></table>';
    expect(textOf(html)).toBe('医保局\t甲\n\t乙\t丙\n丁');
    expect(words(html)).toEqual([
      [
        [
          ['医保局', 0, 1, 2],
          ['甲', 1, 2, 1],
        ],
        [
          ['乙', 1, 1, 1],
          ['丙', 2, 1, 1],
        ],
        [['丁', 0, 1, 1]],
      ],
    ]);
  });

  test('a cell of two paragraphs has one span; an empty cell has an empty one', () => {
    const html = '<table><tr><td><p>甲</p><p>乙</p><td>&nbsp;<td></tr></table>';
    expect(words(html)).toEqual([
      [
        [
          ['甲\n乙', 0, 1, 1],
          ['', 1, 1, 1],
          ['', 2, 1, 1],
        ],
      ],
    ]);
  });

  test('a cell that would run into a merged one from above ends before it', () => {
    const html = '<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=3>丙</table>';
    expect(words(html)[0]?.[1]).toEqual([['丙', 0, 1, 1]]);
  });

  test('a table around a table is layout', () => {
    const html = '<table><tr><td>导航<td>正文<table><tr><td>a<td>b</table>尾</table>';
    expect(textOf(html)).toBe('导航\n正文\na\tb\n尾');
    expect(words(html)).toEqual([
      [
        [
          ['a', 0, 1, 1],
          ['b', 1, 1, 1],
        ],
      ],
    ]);
  });

  test('a frame of one cell is no table, and a cell without a table is a line', () => {
    expect(read('<table><tr><td>框</table>')).toEqual({ text: '框', tables: [] });
    expect(textOf('甲<td>乙<tr>丙')).toBe('甲\n乙\n丙');
  });
});

describe('hostile pages', () => {
  test('nesting is counted, not followed', () => {
    expect(readHtml('<div>'.repeat(100_000), startBudget())).toEqual({
      ok: false,
      error: { code: 'too-deep', format: 'html', limit: MOST_NESTED },
    });
    expect(textOf(`${'<b>'.repeat(MOST_NESTED)}深`)).toBe('深');
  });

  test('a spent budget ends the reading', () => {
    const spent = { limit: 5, isSpent: () => true };
    expect(readHtml('<p>x', spent)).toEqual({ ok: false, error: { code: 'too-slow', limit: 5 } });
  });

  test('merged columns by the thousand do not multiply the text', () => {
    const rows = '<tr><td>x'.repeat(2000);
    const { text } = read(`<table><tr><td colspan=1000 rowspan=65534>a${rows}</table>`);
    expect(text.length).toBeLessThan(2000 * 20);
  });
});

describe('for every page', () => {
  const tag = fc.constantFrom(
    ...'<table> <tr> <td> <td\trowspan=2> <td\tcolspan=3> </table> </td> <p> </p> <ol> <li> </ol> <br> <pre> </pre> <nav> </nav> &nbsp; & < 任务'.split(
      ' ',
    ),
  );
  test('every cell lies inside the text, in order, and no cell covers another', () => {
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 80 }), (tags) => {
        const { text, tables } = read(tags.join(''));
        for (const { rows } of tables) {
          const spans = rows.flat().flatMap((cell) => cell.span);
          expect(spans).toEqual(spans.toSorted((a, b) => a - b));
          expect(spans.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
          const taken = rows.flatMap((row, at) =>
            row.flatMap((cell) =>
              Array.from({ length: cell.rowSpan }, (_, down) =>
                Array.from(
                  { length: cell.columnSpan },
                  (__, right) => `${at + down},${cell.column + right}`,
                ),
              ).flat(),
            ),
          );
          expect(new Set(taken).size).toBe(taken.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
