// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE } from './testing/hostile.js';
import { run } from './testing/run.js';

// Files as hospitals have them, written for these tests: the heads as the forms name their fields, the people invented.

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-profiles-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const PAGE = [
  '机构名称,病案号,姓名,A12C,A14,A16,A18x01,B15,B20,B34C,C03C,C04N,C06x01C,C07x01N,C06x02C,C06x10C,C14x01C,C15x01N,C35x01C',
  '示例县人民医院,0007,甲,1,67,,,2026-05-01 10:00,6,1,K80.2,胆囊结石,J96.0,急性呼吸衰竭,K74.6,I10,51.23,腹腔镜胆囊切除术,96.71',
  '示例县人民医院,0008,乙,2,0,3,900,2026-05-02,20,1,P07.1,低体重儿,,,,,,,',
].join('\n');
const PAGE_ANSWERS = ['0007,GROUPED,MDCH,HC1,HC11', '0008,GROUPED,MDCP,PS1,PS15'];

const CHINESE = PAGE.replace(
  /^.*\n/,
  '机构名称,病案号,姓名,性别,年龄（岁）,年龄不足1周岁的年龄（天）,新生儿出生体重（克）,出院时间,实际住院（天）,离院方式,出院主要诊断编码,出院主要诊断名称,出院其他诊断编码1,出院其他诊断名称1,出院其他诊断编码2,出院其他诊断编码10,主要手术操作编码,主要手术操作名称,其他手术操作编码1\n',
);

const SETTLEMENT = [
  '清单流水号,定点医药机构名称,性别,年龄（岁）,不足一周岁年龄（天）,新生儿出生体重（克）,实际住院天数,离院方式,出院时间,出院西医主要诊断代码,出院西医其他诊断代码1,出院西医其他诊断代码2,主要手术及操作代码,其他手术及操作代码1,医疗总费用',
  'S1,示例县人民医院,1,67,,,6,1,2026-05-01,K80.2,J96.0,K74.6,51.23,96.71,12800.00',
  'S2,示例县人民医院,2,0,3,900,20,1,2026-05-02,P07.1,,,,,9000.00',
].join('\n');

const FIELDS = SETTLEMENT.replace(
  /^.*\n/,
  'setl_id,fixmedins_name,gend,age,nwb_age,nwb_bir_wt,act_ipt_days,dscg_way,dscg_time,main_diag_code,oth_diag_code1,oth_diag_code2,main_oprn_oprt_code,oth_oprn_oprt_code1,med_fee_sumamt\n',
);

const lines = (out: string): readonly string[] => out.trimEnd().split('\n').slice(1);

describe('a file is read by the names in its first line', () => {
  test.each([
    ['病案首页, field codes', PAGE, 'HQMS', PAGE_ANSWERS, '机构名称、姓名、C04N'],
    ['病案首页, in Chinese', CHINESE, 'HQMS', PAGE_ANSWERS, '机构名称、姓名、出院主要诊断名称'],
    [
      '结算清单, in Chinese',
      SETTLEMENT,
      '结算清单',
      ['S1,GROUPED,MDCH,HC1,HC11', 'S2,GROUPED,MDCP,PS1,PS15'],
      '定点医药机构名称、医疗总费用',
    ],
    [
      '结算清单, field names',
      FIELDS,
      '结算清单',
      ['S1,GROUPED,MDCH,HC1,HC11', 'S2,GROUPED,MDCP,PS1,PS15'],
      'fixmedins_name、med_fee_sumamt',
    ],
  ])('%s', async (_, text, profile, answers, unused) => {
    const { out, err, exit } = await run(['group', '--scheme', SAMPLE], text);
    expect([exit, lines(out)]).toEqual([0, answers]);
    expect(err).toContain(profile);
    expect(err).toContain(`没有用到的列:${unused}`);
  });

  test('in GB18030, with a line break in a quoted cell and a carriage return at line ends', async () => {
    // The one Chinese word of this file: 男 is C4 D0, 甲 BC D7 in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('id,gender,age,dx,proc,note\r\n'),
      Buffer.from([0xbc, 0xd7, 0x2c, 0xc4, 0xd0]),
      Buffer.from(',67,"K80.2|J96.0",51.23,"a\r\nb, ""c"""\r\n'),
    ]);
    for (const encoding of ['auto', 'gb18030']) {
      const { out } = await run(['group', '--scheme', SAMPLE, '--encoding', encoding], bytes);
      expect(out).toBe('id,status,mdc,adrg,drg\n甲,GROUPED,MDCH,HC1,HC11\n');
    }
  });

  test('under the profile that is named, also one of the hospital’s own', async () => {
    const own = path.join(folder, 'own.json');
    const profile = {
      id: 'own',
      title: '本院导出',
      columns: { id: ['住院号'], gender: ['xb'], age: ['nl'] },
      diagnoses: ['zd', 'qtzd{n}'],
      procedures: ['ss{n}'],
    };
    await writeFile(own, JSON.stringify(profile));
    const text = '住院号,xb,nl,zd,qtzd2,qtzd1,ss1\n9,1,67,K80.2,K74.6,J96.0,51.23\n';
    const { out, err } = await run(['group', '--scheme', SAMPLE, '--profile', own], text);
    expect(lines(out)).toEqual(['9,GROUPED,MDCH,HC1,HC11']);
    expect(err).toContain('按“本院导出”读取。');
    const wrong = await run(['group', '--scheme', SAMPLE, '--profile', 'hqms'], text);
    expect([wrong.exit, wrong.err]).toEqual([65, expect.stringContaining('导入方案 hqms')]);
  });
});
