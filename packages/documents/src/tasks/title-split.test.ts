// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, type CleanText, matchIn } from '../clean/clean-text.js';
import { outlineOf } from '../outline/outline.js';
import { planOf, type PlannedTask } from '../outline/plan.js';
import { splitTitle, titleStyle, type TitleStyle } from './title-split.js';

interface Planned {
  readonly clean: CleanText;
  readonly tasks: readonly PlannedTask[];
}

function planned(...lines: readonly string[]): Planned {
  const clean = cleanText({ text: lines.join('\n'), tables: [] }, (same) => same);
  return { clean, tasks: planOf(clean, outlineOf(clean)).tasks };
}

/** The title of the only task of some lines, and the words of its first paragraph behind the title. */
function split(style: TitleStyle, ...lines: readonly string[]) {
  const { clean, tasks } = planned(...lines);
  const [task] = tasks;
  if (task === undefined || tasks.length > 1) throw new Error('the lines of a test make one task');
  const { title, bodyStart, whole } = splitTitle(clean, task, style);
  const end = task.pieces[0]?.range[1] ?? bodyStart;
  return [title && matchIn(clean, title), matchIn(clean, [bodyStart, end]), whole];
}

const WHO = '（县民政局负责）';
const LONG = '依托镇村两级服务站点为居家老人提供助餐助浴助洁助医助行等上门服务并';

describe('the title of a task is its first sentence', () => {
  test.each([
    ['with a full stop', '办好老年食堂。配餐到户。', '办好老年食堂', '配餐到户。'],
    ['with an exclamation mark', '办好老年食堂！配餐到户。', '办好老年食堂', '配餐到户。'],
    ['with a colon', '办好老年食堂：配餐到户。', '办好老年食堂', '配餐到户。'],
    ['with a space', '办好老年食堂 配餐到户，送餐上门。', '办好老年食堂', '配餐到户,送餐上门。'],
    ['over its semicolon', '办食堂；送餐车。配餐到户。', '办食堂；送餐车', '配餐到户。'],
    ['over a stop in brackets', '办食堂（站。点）。配餐到户。', '办食堂（站。点）', '配餐到户。'],
    [
      'over a colon in a name',
      '落好《养老：守则》。配餐到户。',
      '落好《养老：守则》',
      '配餐到户。',
    ],
    [
      'with a figure, where it is short',
      '新建老年食堂12个。配餐到户。',
      '新建老年食堂12个',
      '配餐到户。',
    ],
  ])('%s', (_, text, title, body) => {
    const [found, behind, whole] = split('untitled', `（一）${text}${WHO}`);
    expect([found, behind, whole]).toEqual([title, `${body.replaceAll(',', '，')}${WHO}`, false]);
  });

  test('in a line of its own, whatever figures stand in it', () => {
    const line = '每年为不少于300名失能老人改造卫生间和卧室';
    expect(split('untitled', `（一）${line}`, `先评估后施工。${WHO}`)).toEqual([line, '', false]);
  });

  test('with a full stop in a line of its own', () => {
    expect(split('untitled', '（一）办好老年食堂。', `配餐到户。${WHO}`)).toEqual([
      '办好老年食堂',
      '',
      false,
    ]);
  });

  test('of 45 characters at the most', () => {
    const words = (length: number): string => LONG.repeat(2).slice(0, length);
    expect(split('untitled', `（一）${words(45)}。配餐到户。${WHO}`)[0]).toBe(words(45));
    expect(split('untitled', `（一）${words(46)}。配餐到户。${WHO}`)[0]).toBeNull();
  });

  test('before the group, where the body stands behind it', () => {
    expect(split('untitled', `（一）办好老年食堂。${WHO}配餐到户。`)).toEqual([
      null,
      `办好老年食堂。${WHO}配餐到户。`,
      false,
    ]);
  });
});

describe('the work itself is no title', () => {
  test.each([
    ['with a figure in a long sentence', '全年为居住分散的高龄老人新建老年食堂12个'],
    ['with a percentage', '力争让全县社区助餐服务的覆盖率提高到90%'],
    ['with the name of a document', '按时按质做好《示例县养老守则》的宣传和讲解'],
    ['that begins with whom it obliges', '各镇人民政府办好本地的老年食堂和配餐中心'],
    ['that begins with a rule', '按照自愿就近的原则办好老年食堂和配餐中心'],
  ])('%s', (_, words) => {
    const text = `${words}。配餐到户。${WHO}`;
    expect(split('titled', `（一）${text}`)).toEqual([null, text, false]);
  });

  test.each([
    [
      'a colon behind three characters',
      '一要是：配餐到户，按月回访。再评一次。',
      '一要是：配餐到户，按月回访',
    ],
    ['a colon behind four', '一要做到：配餐到户，按月回访。再评一次。', '一要做到'],
    ['a colon behind thirty', `${LONG.slice(0, 30)}：配餐到户。`, LONG.slice(0, 30)],
    [
      'a colon behind more',
      `${LONG.slice(0, 31)}：配餐到户。再评一次。`,
      `${LONG.slice(0, 31)}：配餐到户`,
    ],
  ])('%s', (_, text, title) => {
    expect(split('untitled', `（一）${text}${WHO}`)[0]).toBe(title);
  });

  test('where no sentence ends within two hundred characters', () => {
    const text = `${'配餐到户，'.repeat(40)}按月回访。再评一次。${WHO}`;
    expect(split('titled', `（一）${text}`)).toEqual([null, text, false]);
  });
});

describe('a task of one sentence', () => {
  const ONE = `（一）办好老年食堂。${WHO}`;

  test('is its title where the others have one', () => {
    expect(split('titled', ONE)).toEqual(['办好老年食堂', WHO, true]);
  });

  test('is its body where the others have none', () => {
    expect(split('untitled', ONE)).toEqual([null, `办好老年食堂。${WHO}`, false]);
  });

  test('is one too where its group stands in a line of its own', () => {
    expect(split('titled', '（一）办好老年食堂。', '责任单位：县民政局')).toEqual([
      '办好老年食堂',
      '',
      true,
    ]);
  });

  test('without words has no title', () => {
    expect(split('titled', `（一）${WHO}`)).toEqual([null, WHO, false]);
  });

  test('without paragraphs has neither title nor body', () => {
    const { clean, tasks } = planned(ONE);
    const [task] = tasks;
    if (task === undefined) throw new Error('the lines of a test make a task');
    expect(splitTitle(clean, { ...task, pieces: [] }, 'titled')).toEqual({
      title: null,
      bodyStart: task.item.head[0],
      whole: false,
    });
  });
});

describe('the tasks of a document', () => {
  const style = (...lines: readonly string[]): TitleStyle => {
    const { clean, tasks } = planned(...lines);
    expect(tasks).toHaveLength(lines.length);
    return titleStyle(clean, tasks);
  };
  const titled = (label: string): string => `${label}办好食堂。配餐到户。${WHO}`;
  const bare = (label: string): string => `${label}办好老年食堂。${WHO}`;

  test('open with a title where most do', () => {
    expect(style(titled('（一）'), titled('（二）'), bare('（三）'))).toBe('titled');
  });

  test('do not where only half of them do', () => {
    expect(style(titled('（一）'), bare('（二）'))).toBe('untitled');
  });

  test('do not where all are of one sentence', () => {
    expect(style(bare('（一）'), bare('（二）'))).toBe('untitled');
  });
});
