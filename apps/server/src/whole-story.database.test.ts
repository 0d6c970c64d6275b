// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  BulletinDetail,
  Notice,
  ReturnPacket,
  Scorecards,
  SupervisionMatter,
  TargetRow,
} from '@sanyi/contract';
import { readFactsCsv } from '@sanyi/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesIn } from './access/registry-names.js';
import { keepFacts } from './indicators/fact-rows.js';
import { seatIn } from './indicators/take-facts.js';
import { registryBook } from './registry/registry-book.js';
import { openMatters } from './supervision/open-matters.js';
import {
  allStated,
  checkedTwice,
  filledBook,
  fillIn,
  handIn,
  issueBulletin,
  keepOwnScheme,
  MISSING_COUNTIES,
  packetsOf,
  PREFECTURE,
  sendFigures,
  stepAll,
  storyFigures,
  storyNotice,
  takeAll,
  toCounties,
} from './testing/county-story.js';
import { formOf } from './testing/form-of.js';
import { confirmIt, sendIn } from './testing/ledger-desk.js';
import { type Clerk, clerk } from './testing/return-office.js';
import { addUser, type TestHouse, testHouse } from './testing/test-house.js';

const DATA = path.join(import.meta.dirname, '../../../data');
const DAY = 24 * 60;
const COUNTIES = storyFigures().map(({ region }) => region);
/** Two counties work on the pages themselves; 澹沼县 is one that falls short. */
const IN_BROWSER = { suquan: '992101', danzhao: '992122' } as const;

let t: TestHouse;
let scheme: string;
let city: Clerk;
let province: Clerk;
let first: Clerk;
let behind: Clerk;

beforeAll(async () => {
  t = await testHouse();
  Object.assign(t.house, { names: namesIn(registryBook(path.join(DATA, 'registry'))) });
  t.judge('by-figures');
  await knowLastYear();
  await addUser(t.house, { account: 'province', post: 'province-office', region: '990000' });
  await addUser(t.house, { account: 'city', post: 'prefecture-office', region: PREFECTURE });
  for (const [account, region] of Object.entries(IN_BROWSER))
    await addUser(t.house, { account, region });
  await enter();
  const source = readFileSync(path.join(DATA, 'returns/county-figures.yaml'), 'utf8');
  await province.send('POST', '/api/returns/types', { source });
});
afterAll(() => t.close());

/** What the counties reported for 2025: 较上年度提高 is judged by it. */
async function knowLastYear(): Promise<void> {
  const text = readFileSync(path.join(DATA, 'samples/bulletin/facts.csv'), 'utf8');
  const known = { facts: t.figures.files.library.facts, isPlace: () => true };
  const { facts } = readFactsCsv(text, known);
  await t.house.database.transaction().execute((work) =>
    keepFacts(work, facts, {
      entry: { sourceKind: 'sample', enteredBy: 'test', at: t.house.now() },
      seatOf: seatIn(t.figures),
    }),
  );
}

/** Sessions end while weeks go by. */
async function enter(): Promise<void> {
  [city, province, first, behind] = (await Promise.all(
    ['city', 'province', 'suquan', 'danzhao'].map((account) => clerk(t.app, account)),
  )) as [Clerk, Clerk, Clerk, Clerk];
}

const AIMED = ['cmc20-1', 'cmc24-3-1', 'ref-ccv', 'hpa-t31'] as const;

test('a notice is read and confirmed; its targets find their indicators, what is in doubt is confirmed once, each county has its own', async () => {
  const { body } = await sendIn(t, city, { text: storyNotice() });
  expect(body.items).toHaveLength(12);
  expect((await confirmIt(city, body)).body).toMatchObject({ tasks: 13 });
  for (const task of ['D1-T001', 'D1-T002', 'D1-T003', 'D1-T005'])
    await toCounties(city, task, COUNTIES);
  const own = (await allStated(city)).filter(({ region }) => region === PREFECTURE);
  expect(
    own.map(({ metric, match, periodFrom }) => `${metric} ${match} ${periodFrom ?? ''}`),
  ).toEqual([
    '各县市县域内就诊率 named sentence',
    '各县市基层就诊率 named sentence',
    '心脑血管救治站覆盖率 named sentence',
    '重点人群家庭医生签约率 named sentence',
    '医疗服务收入占比 named title',
    '二级以上公立医院 none title',
    '按病种付费的医保基金支出占比 to-confirm sentence',
    '每季度开展一次定点机构检查 none title',
    '乡镇卫生院配备品种 to-confirm sentence',
  ]);
  const answers = { 按病种付费的医保基金支出占比: 'drg-fund', 乡镇卫生院配备品种: null };
  for (const [words, indicator] of Object.entries(answers))
    await city.send('POST', '/api/targets/wordings', { words, indicator });
  const stated = await allStated(city);
  // What no indicator stands for keeps a lamp of its own: nothing that the notice asks for is dropped.
  const kept = stated.filter(({ region, reported }) => region === PREFECTURE && reported !== null);
  expect(kept.map(({ reported }) => reported?.lamp)).toEqual(['silent', 'silent', 'silent']);
  const taken = await takeAll(city, stated);
  expect(taken).toEqual({ taken: 6 + 4 * COUNTIES.length, left: [] });
  expect((await allStated(city)).every((row) => row.taken || row.reported !== null)).toBe(true);
  // To take one over again is no second target, and each county's leads back to its own task.
  const { items } = await city.get<{ items: TargetRow[] }>(
    '/api/targets?period=2026&region=992122',
  );
  expect(items.map(({ indicator }) => indicator).sort()).toEqual([...AIMED].sort());
  expect(items.find(({ indicator }) => indicator === 'cmc20-1')).toMatchObject({
    ...{ place: '992122', period: '2026' },
    provenance: { kind: 'task', task: 'D1-T001@992122' },
    judged: { state: 'no-reading' },
  });
});

const GIVEN = new Map(storyFigures().map((one) => [one.region, one]));
const thereIs = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('one of the ten counties is not there');
  return found;
};

/** The workbooks of these counties as they went out, filled in. */
async function booksOf(packets: readonly ReturnPacket[]): Promise<readonly Uint8Array[]> {
  const books: Uint8Array[] = [];
  for (const { id, region } of packets) {
    const url = `/api/returns/packets/${id}/workbook`;
    const out = await t.app.inject({ url, headers: city.headers });
    books.push(await filledBook(out.rawPayload, thereIs(GIVEN.get(region))));
  }
  return books;
}

test('ten counties report, two on the page and eight by workbooks handed in together; locked, they are facts', async () => {
  scheme = await keepOwnScheme(city, '2026-12-01');
  t.wait(46 * DAY);
  await enter();
  const onPage: readonly string[] = Object.values(IN_BROWSER);
  const byFile = COUNTIES.filter((one) => !onPage.includes(one));
  const sent = await sendFigures(city, { byFile, signBy: '2027-01-12', dueOn: '2027-01-20' });
  const files = byFile.map((one) => thereIs(sent.get(one)));
  const books = await booksOf(files);
  const tried = await handIn(t, city, { books, accept: false });
  expect(tried.map(({ changed, added, written }) => [changed + added, written])).toEqual(
    byFile.map(() => [1, 0]),
  );
  const taken = await handIn(t, city, { books, accept: true });
  expect(taken.map(({ written, refused }) => [written, refused])).toEqual(
    byFile.map(() => [1, null]),
  );
  await stepAll(city, files, 'submit');
  for (const [region, by] of [
    [IN_BROWSER.suquan, first],
    [IN_BROWSER.danzhao, behind],
  ] as const) {
    const packet = thereIs(sent.get(region));
    await fillIn(by, packet.id, thereIs(GIVEN.get(region)));
    await stepAll(by, [packet], 'submit');
  }
  const all = [...sent.values()];
  await stepAll(city, all, 'approve');
  await stepAll(province, all, 'approve');
  await stepAll(city, all, 'lock');
  const stages = [...(await packetsOf(city, thereIs(all[0]).sending)).values()];
  expect(stages.map(({ stage }) => stage)).toEqual(COUNTIES.map(() => 'locked'));
});

test('two counties fall short; the prefecture’s own scheme scores them below 60 %, and says who missed what', async () => {
  t.wait(14 * DAY);
  await enter();
  const url = '/api/targets?period=2026&state=missed&limit=200';
  const { items } = await city.get<{ items: TargetRow[] }>(url);
  expect(items.map(({ place, indicator }) => `${place} ${indicator}`).sort()).toEqual([
    ...['992122 cmc20-1', '992122 cmc24-3-1', '992122 hpa-t31', '992122 ref-ccv'],
    ...['992126 cmc20-1', '992126 cmc24-3-1', '992126 ref-ccv'],
  ]);
  const at = `/api/evaluation/scorecards?scheme=${scheme}&period=2026`;
  const [group] = (await city.get<Scorecards>(at)).groups;
  const rows = group?.rows ?? [];
  expect(rows).toHaveLength(COUNTIES.length);
  const low = rows.filter(({ total }) => Number(total) < 60);
  expect(low.map(({ place, grade, failed }) => [place, grade, failed])).toEqual([
    ['992126', '不合格', ['cmc20-1']],
    ['992122', '不合格', ['cmc20-1']],
  ]);
  // With nine towns or ten, a station more or less may be chance: the last two are not told apart.
  expect(low.map(({ likeOthers }) => likeOthers)).toEqual([['澹沼县'], ['枫峡县']]);
  expect(low[1]?.items.map(({ reading }) => reading.shown?.zh)).toEqual([
    ...['81.2 %', '46.2 %', '20 %', '31.1 %'],
  ]);
});

const matters = async (by: Clerk, kind: 'target' | 'score') =>
  (await by.get<{ items: SupervisionMatter[] }>(`/api/ledger/matters?limit=200&kind=${kind}`))
    .items;

test('supervision opens matters of what was missed and scored, the county is told, rectifies with evidence, and is closed', async () => {
  await openMatters(t.supervision, { by: 'system' });
  const of = (all: readonly SupervisionMatter[]) => new Set(all.map(({ region }) => region));
  const [missed, scored] = [await matters(city, 'target'), await matters(city, 'score')];
  expect(missed).toHaveLength(7);
  expect(of(missed)).toEqual(new Set(MISSING_COUNTIES));
  // The prefecture itself is scored by the province, two of whose figures it never sent.
  expect(of(scored)).toEqual(new Set([...MISSING_COUNTIES, PREFECTURE]));
  const own = scored.find(({ title }) => title === '2026年澹沼县：溯泉州县级医改评价');
  expect(own?.why).toBe('2026年得分为满分的44%');
  // One notice of all that was opened, what weighs most first.
  const heard = (await behind.get<{ items: Notice[] }>('/api/notices')).items.filter(
    ({ title }) => !title.startsWith('新的填报'),
  );
  expect(heard.map(({ title }) => title)).toEqual(['督办通知：新立11件']);
  expect(heard[0]?.body).toMatch(/^2026年澹沼县医疗服务收入.*目标较上年提高，没有达到\n/u);
  // Only a county that fell short hears of targets and scores.
  const others = await first.get<{ items: Notice[] }>('/api/notices');
  expect(JSON.stringify(others.items)).not.toMatch(/没有达到|得分为满分/u);

  const decide = (by: Clerk, version: number, body: object) =>
    by.send<SupervisionMatter>(
      ...([
        'POST',
        `/api/ledger/matters/${own?.id ?? ''}/decisions`,
        { ...body },
        version,
      ] as const),
    );
  await decide(behind, 0, { action: 'receive' });
  const { payload, headers } = formOf(Buffer.from('%PDF-1.7'), '整改报告.pdf');
  const evidence = await t.app.inject({
    ...{ method: 'POST', url: '/api/ledger/matters/evidence', payload },
    headers: { ...behind.headers, ...headers },
  });
  const { id: file } = evidence.json<{ id: string }>();
  const rectified = { action: 'rectify', why: '已派医师驻乡', evidence: [file] };
  expect((await decide(behind, 1, rectified)).body.stage).toBe('rectified');
  expect((await decide(city, 2, { action: 'pass' })).body).toMatchObject({
    ...{ stage: 'closed', colour: 'blue' },
  });
});

test('the bulletin goes out from frozen figures; its packet is verified by whoever has it, and one altered digit is named', async () => {
  const issued = await issueBulletin(city, {
    ...{ title: '溯泉州2026年度医改工作通报', period: '2026', scheme, receivers: COUNTIES },
    indicators: AIMED,
  });
  expect(issued.findings).toEqual([]);
  const text = JSON.stringify(issued.blocks);
  expect(text).toContain('各县市县域内就诊率不低于90%');
  expect(text).toMatch(/枫峡县与澹沼县的得分差异在误差范围内，不宜据此分出先后/u);
  const file = await behind.text(`/api/bulletins/${issued.id}/packets/2`);
  const checked = checkedTwice(file);
  expect([checked.sound, checked.altered.sound]).toEqual([true, false]);
  expect(checked.altered.changed).toHaveLength(1);
  const page = await t.app.inject(`/public/bulletins/${issued.id}`);
  expect(page.body).toContain('<h1>溯泉州2026年度医改工作通报</h1>');
  expect((await first.get<BulletinDetail>(`/api/bulletins/${issued.id}`)).receivers).toHaveLength(
    1,
  );
});
