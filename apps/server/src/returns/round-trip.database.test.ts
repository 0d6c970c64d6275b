// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { type Cells, given } from '@sanyi/returns';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TriedReturn, triedReturn } from '../testing/arbitrary-returns.js';
import { readerFor } from '../testing/office-users.js';
import { addOfficeUsers, type Clerk, clerk, sendTo } from '../testing/return-office.js';
import { rounds } from '../testing/rounds.js';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { finder } from './find-place.js';
import { type ImportDesk, importDesk } from './imports/import-desk.js';
import { importOf, type ImportRecord } from './imports/import-records.js';
import { readPacket } from './packets.js';
import { returnHouse } from './return-areas.js';
import type { ReturnHouse } from './return-house.js';
import { rowsWithWords } from './row-filter.js';
import { rowsOut } from './workbook-out.js';

const LINJIANG = '990102.health-commission';
const PERIOD = '2026-06';

let t: TestHouse;
let house: ReturnHouse;
let desk: ImportDesk;
let province: Clerk;
const troubles: unknown[] = [];

beforeAll(async () => {
  t = await testHouse();
  await addOfficeUsers(t);
  province = await clerk(t.app, 'province');
  house = returnHouse(t.house, t.returns);
  desk = importDesk(house, (trouble) => troubles.push(trouble));
});
afterAll(async () => {
  await desk.close();
  await t.close();
});

/** A return of that type with those rows, of 临江区. */
async function filled({ source, declaration, rows }: TriedReturn): Promise<string> {
  const told = await province.send('POST', '/api/returns/types', { source });
  expect(told.status, JSON.stringify(told.body)).toBe(200);
  await sendTo(province, { type: declaration.id, period: PERIOD }, [LINJIANG]);
  const { items } = await province.get<{ items: { id: string; type: string }[] }>(
    `/api/returns/packets?type=${declaration.id}`,
  );
  const packet = items[0]?.id ?? '';
  const by = { changed_by: 'linjiang', changed_at: t.house.now() };
  for (const cells of rows)
    await t.house.database
      .insertInto('return_rows')
      .values({ packet, cells: JSON.stringify(cells), ...by })
      .execute();
  return packet;
}

const reader = readerFor('linjiang');

async function exported(packet: string, format: 'xlsx' | 'csv', words: string | undefined) {
  const held = await readPacket(house, reader, packet);
  const filter = rowsWithWords(held.known.declaration, words, await house.registry());
  const pieces: Uint8Array[] = [];
  for await (const piece of rowsOut(house, held, { format, filter }))
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function ended(id: string): Promise<ImportRecord> {
  for (;;) {
    const one = await importOf(t.house.database, 'linjiang', id);
    if (one.state !== 'reading' && one.state !== 'writing') return one;
  }
}

async function imported(name: string, bytes: Uint8Array, packet: string): Promise<ImportRecord> {
  const { id } = await desk.begin(reader, { name, bytes, packet });
  return ended(id);
}

const cellsIn = async (packet: string): Promise<readonly Cells[]> => {
  const rows = await t.house.database
    .selectFrom('return_rows')
    .select('cells')
    .where('packet', '=', packet)
    .orderBy('position')
    .execute();
  return rows.map(({ cells }) => cells);
};

/** Empties all but the keys of every row, as if somebody had wiped the table. */
const wiped = (packet: string, keys: readonly string[]) =>
  t.base.asOwner(`update return_rows set version = version + 1, cells = (
      select jsonb_object_agg(key, value) from jsonb_each(cells)
      where key in (${keys.map((key) => `'${key}'`).join(', ')}))
    where packet = '${packet}'`);

let round = 0;

/** Answers how many rows went out. */
async function goesRound(tried: TriedReturn, format: 'xlsx' | 'csv'): Promise<number> {
  const { declaration, rows, words } = tried;
  const packet = await filled(tried);
  const before = await cellsIn(packet);
  const file = await exported(packet, format, words);
  const same = await imported(`a.${format}`, file, packet);
  const reached = rows.length - same.absent;
  expect(same, JSON.stringify(same.shown)).toMatchObject({
    ...{ state: 'done', changed: 0, added: 0, conflicting: 0, refused: 0 },
    ...{ unchanged: reached, rows_read: reached },
  });
  if (words === undefined) expect(same.absent).toBe(0);
  await wiped(packet, declaration.keys);
  const bare = await cellsIn(packet);
  const back = await imported(`b.${format}`, file, packet);
  if (back.state === 'ready') {
    await desk.accept(reader, back.id, true);
    expect((await ended(back.id)).state).toBe('done');
  }
  const after = await cellsIn(packet);
  // Every row that went out is whole again, and no other was touched.
  const whole = after.filter((cells, at) => isSame(cells, before[at]));
  expect(whole.length).toBeGreaterThanOrEqual(reached);
  expect(
    after.filter((cells, at) => !isSame(cells, before[at]) && !isSame(cells, bare[at])),
  ).toEqual([]);
  return reached;
}

const isSame = (one: Cells | undefined, other: Cells | undefined): boolean => {
  const given = (cells: Cells = {}) =>
    Object.entries(cells)
      .filter(([, { state }]) => state !== 'missing')
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(given(one)) === JSON.stringify(given(other));
};

test.each(['xlsx', 'csv'] as const)(
  'whatever the type, its rows and the filter: what goes out as %s comes back without a difference, and makes good what was lost',
  async (format) => {
    const place = { region: '990102', on: '2026-06-30' as PlainDate };
    const find = finder(await house.registry(), place);
    const numRuns = rounds(60);
    await fc.assert(
      fc.asyncProperty(triedReturn(`round-${format}`, find), async (tried) => {
        round += 1;
        const id = `round-${format}-${round}`;
        const source = tried.source.replace(`"id":"round-${format}"`, `"id":"${id}"`);
        await goesRound({ ...tried, source, declaration: { ...tried.declaration, id } }, format);
      }),
      { numRuns },
    );
    expect(troubles).toEqual([]);
  },
  300_000,
);

test.each([
  ['科室1', 11],
  ['没有这样的', 0],
  [undefined, 30],
])('of thirty rows %s finds %i, and those go round', async (words, expected) => {
  const [tried] = fc.sample(
    triedReturn(`filter-${expected}`, () => undefined),
    { numRuns: 1, seed: 1 },
  );
  if (tried === undefined) throw new Error('no sample');
  const { declaration } = tried;
  const [key = ''] = declaration.keys;
  const rows = Array.from({ length: 30 }, (_, n): Cells => ({ [key]: given(`科室${n}`) }));
  expect(declaration.fields[0]?.kind).toBe('text');
  expect(await goesRound({ ...tried, rows, words }, 'csv')).toBe(expected);
});
