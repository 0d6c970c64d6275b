// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'sanyi-accountability-'));

const NOTICE = (
  share: string,
  extra = '',
): string => `示例省人民政府办公厅关于印发2026年医改重点任务的通知
示政办发〔2026〕8号
各州、市人民政府：
现将任务印发给你们。
一、加强领导
（一）健全工作机制。每年至少召开2次推进会，各单位每半年报送一次落实情况。（省卫生健康委牵头，省医保局配合）
（二）推进紧密型县域医共体建设。2026年底前，全省不低于${share}的县开展紧密型县域医共体建设。（省医保局、省河长办负责）
${extra}
示例省人民政府办公厅
2026年3月5日
`;
const LOWER = `示例市人民政府办公室关于印发示例市2026年医改重点任务的通知
示市政办发〔2026〕3号
根据《示例省人民政府办公厅关于印发2026年医改重点任务的通知》（示政办发〔2026〕8号），现将任务印发给你们。
（一）加快紧密型县域医共体建设。2026年底前，全市不低于50%的县开展紧密型县域医共体建设。（市医保局负责）
示例市人民政府办公室
2026年4月5日
`;

const write = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
};

beforeAll(() => {
  write('upper.txt', NOTICE('60%'));
  write('second.txt', NOTICE('70%', '（三）加强宣传。开展宣传活动。（省卫生健康委负责）'));
  write('lower.txt', LOWER);
  write(
    'facts.yaml',
    '- { item: 甲, due: 2026-06-30 }\n- { item: 乙, start: 2026-01-01, due: 2026-12-31, progress: 35 }\n',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function sanyi(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'apps/cli/bin/sanyi.js'), 'accountability', ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1_048_576 },
  );
  return { code: status, stdout, stderr };
}

describe('sanyi accountability days', () => {
  test('counts over a long holiday, and says how far the table is known', () => {
    expect(sanyi('days', '--from', '2026-09-30', '--add', '5').stdout).toBe(
      '2026-09-30 之后第 5 个工作日:2026-10-13(节假日据转载的通知)\n',
    );
    const next = sanyi('days', '--from', '2026-12-30', '--add', '5', '--json').stdout;
    expect(JSON.parse(next)).toMatchObject({ to: '2027-01-07', status: 'assumed' });
    expect(sanyi('days', '--from', '2025-09-28').stdout).toContain(
      '调休上班(节假日据 chinese-days)',
    );
    expect(sanyi('days', '--from', '2031-10-01').stdout).toContain('只扣周六周日');
  });

  test('refuses two questions at once and a day that is none', () => {
    expect(sanyi('days', '--from', '2026-01-01', '--to', '2026-01-02', '--add', '1')).toMatchObject(
      {
        code: 64,
      },
    );
    expect(sanyi('days', '--from', '2026-02-30').stderr).toContain('日期写成 2026-06-30 这样');
  });
});

describe('sanyi accountability ledger', () => {
  test('tasks, who answers, and what a person has to settle', () => {
    const { stdout } = sanyi('ledger', 'upper.txt');
    expect(stdout).toContain('任务 2 项,任务单 3 份(1 份的单位待落实)');
    expect(stdout).toContain(
      'upper-T001\t（一）健全工作机制\t省卫生健康委（牵头）、省医保局（配合）',
    );
    expect(stdout).toContain('登记库里没有这个单位:省河长办');
  });

  test('one 分工单 for each packet, also where the unit is not settled', () => {
    sanyi('ledger', 'upper.txt', '--packets', 'packets', '--on', '2026-03-05');
    expect(readdirSync(path.join(folder, 'packets')).sort()).toEqual([
      '01_示例省卫生健康委员会.docx',
      '02_示例省医疗保障局.docx',
      '03_省河长办.docx',
    ]);
  });
});

test('sanyi accountability duties: what falls due in a range', () => {
  const answer = sanyi(
    'duties',
    'upper.txt',
    '--from',
    '2026-01-01',
    '--to',
    '2026-12-31',
    '--json',
  );
  const { duties, occurrences } = JSON.parse(answer.stdout) as {
    readonly duties: readonly unknown[];
    readonly occurrences: readonly { readonly due: string; readonly unit: string }[];
  };
  expect(duties).toHaveLength(2);
  expect(
    occurrences.filter(({ unit }) => unit === '示例省医疗保障局').map(({ due }) => due),
  ).toEqual([...['2026-06-30', '2026-12-31', '2026-12-31', '2026-12-31']]);
});

describe('sanyi accountability compare', () => {
  test('two versions: what is new and which figure changed', () => {
    const { stdout } = sanyi('compare', 'upper.txt', 'second.txt');
    expect(stdout).toContain('新增 1 项,删去 0 项,改动 1 项,未变 1 项');
    expect(stdout).toMatch(/目标:.*60%.* → .*70%/u);
  });

  test('two levels: which task carries out which, and where a figure drifted', () => {
    const { stdout } = sanyi('compare', 'upper.txt', 'lower.txt', '--as', 'levels');
    expect(stdout).toContain('下级文件写明以上级文件为依据');
    expect(stdout).toContain('没有对应\tupper-T001');
    expect(stdout).toMatch(/走样\t.*60%.*→.*50%.*\(比上级宽\)/u);
  });
});

describe('sanyi accountability lamps', () => {
  test('each lamp with its word and why', () => {
    expect(
      sanyi('lamps', 'facts.yaml', '--on', '2026-07-02').stdout.split('\n').slice(0, 3),
    ).toEqual([
      '常用判灯规则(推定):逾期或未达 1,滞后或临期 0,正常 1,办结 0',
      '甲\t逾期或未达\t时限2026-06-30，已逾期2天',
      '乙\t正常',
    ]);
  });

  test('which lamps another scheme would move', () => {
    const { stdout } = sanyi('lamps', 'facts.yaml', '--on', '2026-07-02', '--against', 'strict');
    expect(stdout).toContain('2 项中 1 项的灯会变');
    expect(stdout).toContain('乙\t正常 → 滞后或临期\t时间已过50%，进度35%，滞后15个百分点');
  });

  test('a faulty file is refused in one line that says where', () => {
    write('faulty.yaml', '- { item: 甲, progress: 101 }\n');
    const { code, stderr } = sanyi('lamps', 'faulty.yaml');
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([65, 1]);
    expect(stderr).toContain('[0].progress:不是这样的数(101),应为 0—100 的整数');
    expect(sanyi('lamps', 'none.yaml').code).toBe(66);
  });
});
