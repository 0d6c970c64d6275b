// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { type BulletinBlock, makeObjection, readPacket, writeObjection } from '@sanyi/bulletins';
import type { PlainDate } from '@sanyi/kernel';
import { calculateIn } from '@sanyi/office';
import { Command } from 'commander';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { registerVerify } from '../verify-command.js';
import { registerIndicators } from './register.js';

const root = mkdtempSync(path.join(tmpdir(), 'sanyi-bulletin-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<{ text: string; code: number }> {
  let text = '';
  let code = 0;
  const stdout = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const command = new Command('sanyi').exitOverride();
  const shell = { stdout, exit: (status: number) => (code = status) };
  registerIndicators(command, shell);
  registerVerify(command, shell);
  await command.parseAsync(['node', 'sanyi', ...args]);
  return { text, code };
}

const sample = path.join(dataFolder(), 'samples/bulletin');
const plan = path.join(sample, 'plan.yaml');
const kept = (version: number): string =>
  path.join(dataFolder(), `../golden/bulletins/sample-2025.v${version}.sanyi-packet.json`);
const GOLDEN = kept(2);
const at = (name: string): string => path.join(root, name);
const packet = at('out/复算包.sanyi-packet.json');
const file = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const facts = (): string => readFileSync(path.join(sample, 'facts.csv'), 'utf8');
const withFacts = (name = path.join(sample, 'facts.csv')): readonly string[] => [
  ...['--facts', name, '--period', '2025'],
];
const sealing = (): readonly string[] => ['--on', '2026-02-12', '--key', at('key.json')];

beforeAll(async () => {
  await run('indicators', 'sign-key', '--out', at('key.json'));
  await run('indicators', 'bulletin', plan, ...withFacts(), ...sealing(), '--out', at('out'));
}, 60_000);

test('what is issued is verified, and its key can be held to the published one', async () => {
  const { publicKey } = JSON.parse(readFileSync(at('key.json'), 'utf8')) as Record<string, string>;
  const good = await run('verify', packet, '--public-key', publicKey ?? '');
  expect(good.text).toMatch(/✓ 封条完好,签名相符,\d{3} 个数字逐个重算,全部相同。/);
  expect(good.code).toBe(0);
  expect((await run('verify', packet, '--public-key', `04${'1'.repeat(128)}`)).code).toBe(1);
});

test.each([
  [1, 302],
  [2, 310],
])(
  'a packet of form %i is still verified: it was sealed on 2026-11-22 and never made again',
  async (version, figures) => {
    const { text, code } = await run('verify', kept(version));
    expect(text).toContain(`${figures} 个数字逐个重算,全部相同`);
    expect(code).toBe(0);
  },
);

test('a packet of one form does not pass for one of another', async () => {
  for (const [from, to] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const text = readFileSync(kept(from), 'utf8');
    const other = text.replace(`"formatVersion":${from}`, `"formatVersion":${to}`);
    const { code } = await run('verify', file('form.json', other)).catch(() => ({ code: 65 }));
    expect(code).not.toBe(0);
  }
});

test('the parameters that grade and what they give are in the packet, with day, unit, source and status', () => {
  const read = readPacket(readFileSync(packet, 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  const { snapshot, figures } = read.value;
  const used = snapshot.parameters.find(({ id }) => id === '990000/evaluation.grade-good');
  expect(used).toMatchObject({
    document: '本项目的推定与示例',
    data: {
      unit: 'share',
      values: [{ from: '2026-01-01', value: '0.75', status: 'assumed' }],
    },
  });
  const shown = new Map(figures.map(({ id, shown: words }) => [id, words]));
  expect(shown.get('consequence:sample-counties:992123:2025:pay-total.factor-good')).toBe(
    '1.02 倍',
  );
  expect([...shown.keys()].filter((id) => id.startsWith('consequence:'))).toHaveLength(8);
});

test('a column has one number of decimals', () => {
  const read = readPacket(readFileSync(packet, 'utf8'));
  const figures = read.ok ? read.value.figures : [];
  const decimals = (of: (typeof figures)[number]): string =>
    `${of.kind} ${of.subject} ${(/\.(\d+)/.exec(of.shown)?.[1] ?? '').length}`;
  const columns = figures.filter(
    ({ kind, state }) => state === 'value' && ['reading', 'points', 'score'].includes(kind),
  );
  const all = [...new Set(columns.map(decimals))];
  expect(all).toHaveLength(new Set(columns.map(({ kind, subject }) => `${kind} ${subject}`)).size);
  expect(columns.some(({ shown }) => shown.endsWith('0 %'))).toBe(true);
});

test('an altered parameter is named with the grades and consequences that stand on it', async () => {
  const raised = altered(
    'raised.json',
    '"990000","unit":"share"',
    /"value":"0.75"/,
    '"value":"0.89"',
  );
  const { text, code } = await run('verify', raised);
  expect(text).toContain('参数“评为良好的得分率”（990000/evaluation.grade-good）封装后被改动');
  expect(text).toMatch(/等级：发布为 良好，复算得 合格/);
  expect(text).toMatch(/工资总额系数：发布为 1.02 倍，包里的数据算不出这个数字/);
  expect(code).toBe(1);
});

/** The golden packet with the first such text after a mark turned into another. */
function altered(name: string, mark: string, from: RegExp, to: string): string {
  const original = readFileSync(GOLDEN, 'utf8');
  const start = original.indexOf(mark);
  expect(start).toBeGreaterThan(0);
  return file(name, original.slice(0, start) + original.slice(start).replace(from, to));
}

test('an altered figure is named with what it should be', async () => {
  const figure = altered(
    'altered.json',
    '"exact":"',
    /("id":"reading:cmc20-1:992122:2025",.*?"shown":)"[^"]*"/,
    '$1"93.4 %"',
  );
  const { text, code } = await run('verify', figure);
  expect(text).toContain('澹沼县 2025 县域就诊率：发布为 93.4 %，复算得 87.40 %');
  expect(text).toContain('数字“澹沼县 2025 县域就诊率”（reading:cmc20-1:992122:2025）封装后被改动');
  expect(code).toBe(1);
});

test('an altered sum is named with every figure that stands on it', async () => {
  const sum = altered('sum.json', '"id":"cmc20-1:992122:2025:0"', /"sum":"\d/, '"sum":"9');
  const { text, code } = await run('verify', sum);
  expect(text).toContain('汇总事实“澹沼县 县域就诊率”（cmc20-1:992122:2025:0）封装后被改动');
  expect(text).toMatch(/✗ 澹沼县 2025 县域就诊率：发布为/);
  expect(text).toMatch(/✗ 溯泉州 2025 县域就诊率：发布为/);
  expect(code).toBe(1);
});

test.each([1, 2])(
  'for any byte of a file of form %i: another one is refused or told',
  async (form) => {
    const bytes = readFileSync(kept(form));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (where, by) => {
          const changed = Uint8Array.from(bytes);
          changed[where] = ((changed[where] ?? 0) + by) % 256;
          writeFileSync(at('byte.json'), changed);
          const outcome = await run('verify', at('byte.json')).catch(() => ({ code: 65 }));
          expect(outcome.code).not.toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  },
  120_000,
);

test('no sum of 1–4 patients is in the file', () => {
  const read = readPacket(readFileSync(packet, 'utf8'));
  const sums = read.ok ? read.value.snapshot.totals.flatMap(({ slots }) => slots) : [];
  const small = sums.filter(
    ({ reads, sum }) =>
      /visits|referred/.test(reads) && sum !== null && Number(sum) > 0 && Number(sum) < 5,
  );
  expect(sums.length).toBeGreaterThan(50);
  expect(small).toEqual([]);
});

test('later data move nothing that was issued; what would move is told', async () => {
  const before = readFileSync(packet);
  const quiet = await run('indicators', 'moved', packet, plan, ...withFacts());
  expect(quiet.text).toContain('按现在的数据没有变动');
  const newer = file(
    'newer.csv',
    facts().replace(
      /resident-visits,992122,2025,"",value,\d+/,
      'resident-visits,992122,2025,"",value,500000',
    ),
  );
  const { text } = await run('indicators', 'moved', packet, plan, ...withFacts(newer));
  expect(text).toMatch(/澹沼县 2025 县域就诊率\t[\d.]+ % → [\d.]+ %/);
  expect(text).toMatch(/有 \d+ 个数字会变。已印发的不变。/);
  expect(readFileSync(packet).equals(before)).toBe(true);
});

test('edited words keep their figures; a typed number is flagged', async () => {
  const blocks = JSON.parse(readFileSync(at('out/正文.json'), 'utf8')) as BulletinBlock[];
  const edited = blocks.map((one, index) =>
    index === 1 ? { ...one, words: `经过努力，${one.words}比上年高 2.1 个百分点。` } : one,
  );
  const args = [...withFacts(), ...sealing(), '--text', file('text.json', JSON.stringify(edited))];
  const { text } = await run('indicators', 'bulletin', plan, ...args, '--out', at('edited'));
  expect(text).toContain('提示:b002 段里的“2.1”没有对应的数字编号');
  expect((await run('verify', at('edited/复算包.sanyi-packet.json'))).code).toBe(0);
  const page = readFileSync(at('edited/公开页面.html'), 'utf8');
  expect(page).toContain('<data value="reading:cmc20-1:992100:2025">');
  expect(page).not.toMatch(/<script|https?:\/\//);
});

test('an objection that comes out is told, one that does not is refused', async () => {
  const read = readPacket(readFileSync(GOLDEN, 'utf8'));
  if (!read.ok) throw new Error(read.error.code);
  const made = makeObjection(
    read.value,
    {
      ...{ by: '澹沼县', on: '2026-02-20' as PlainDate, why: '漏计一家卫生院' },
      changes: [{ total: 'cmc20-1:992122:2025:0', slot: 0, to: '190000' }],
    },
    calculateIn,
  );
  if (!made.ok) throw new Error(made.error.code);
  const text = writeObjection(made.value);
  const good = await run('verify', GOLDEN, '--objection', file('o.json', text));
  expect(good.text).toMatch(/✓ 异议算得出:澹沼县.*照改则 \d+ 个数字变动/);
  expect(good.code).toBe(0);
  const bad = await run(
    'verify',
    GOLDEN,
    '--objection',
    file('o2.json', text.replace('"to":"190000"', '"to":"150000"')),
  );
  expect(bad.text).toContain('异议对不上');
  expect(bad.code).toBe(1);
});

test.each([
  ['region', "region: '999999'", /没有地区 999999/],
  ['quote', '不高于九成。', /里没有 s1 引用的原句/],
  ['indicator', 'indicators: [none]', /没有指标 none/],
])('a plan with a wrong %s is refused', async (what, text, message) => {
  const original = readFileSync(plan, 'utf8')
    .replaceAll('file: notice.txt', `file: ${path.join(path.relative(root, sample), 'notice.txt')}`)
    .replace('../../evaluation', path.join(path.relative(root, dataFolder()), 'evaluation'));
  const changes: Record<string, [RegExp, string]> = {
    region: [/region: .*/, text],
    quote: [/到2025年底，全州县域就诊率不低于90%。/, text],
    indicator: [/indicators: .*/, text],
  };
  const [from, to] = changes[what] ?? [/$/, ''];
  const bad = file('plan.yaml', original.replace(from, to));
  await expect(
    run('indicators', 'bulletin', bad, ...withFacts(), ...sealing(), '--out', at('bad')),
  ).rejects.toThrow(message);
});

test('keys are not written over, and what is no key does not sign', async () => {
  await expect(run('indicators', 'sign-key', '--out', at('key.json'))).rejects.toThrow(
    '不会被覆盖',
  );
  const args = [plan, ...withFacts(), '--on', '2026-02-12', '--key', file('none.json', '{}')];
  await expect(run('indicators', 'bulletin', ...args, '--out', at('x'))).rejects.toThrow(
    '不是签名密钥',
  );
  await expect(run('verify', at('none.json'))).rejects.toThrow('这不是复算包');
});
