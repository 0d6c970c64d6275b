// SPDX-License-Identifier: Apache-2.0
import type { NewProposal, Problem } from '@sanyi/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { asked, NOTICE, parameterHouse, value } from '../testing/parameter-house.js';

const h = await parameterHouse();
const { call, decide, detail, propose, stateNow } = h;
const { county, leader, neighbour, prefecture, province, reader } = h.who;

afterAll(() => h.t.close());

describe('what is refused says at which field', () => {
  const pointers = async (body: NewProposal, as = county) => {
    const answer = await call<Problem>('POST', '/api/parameter-proposals', { as, body });
    return [answer.status, ...(answer.body.errors ?? []).map(({ pointer }) => pointer)];
  };

  test.each<[string, Partial<NewProposal>, (string | number)[]]>([
    [
      'an amount with a thousands mark',
      { change: value({ value: '200,000' }) },
      [400, '/change/value'],
    ],
    [
      'a share for an amount',
      { change: value({ value: [{ from: '0', value: '1' }] }) },
      [400, '/change/value'],
    ],
    ['an end before its beginning', { change: value({ to: '2026-01-01' }) }, [400, '/change/to']],
    ['no document', { document: undefined }, [400, '/document']],
    ['a document that is not registered', { document: 'no-such' }, [400, '/document']],
    [
      'an address of another host',
      { document: { ...NOTICE, url: 'https://example.com/x' } },
      [400, '/document/url'],
    ],
    [
      'an assumption without its grounds',
      { change: value({ status: 'assumed' }) },
      [400, '/change/note'],
    ],
    [
      'a value known better than its document',
      { document: { ...NOTICE, status: 'reported' } },
      [400, '/change/status'],
    ],
    ['a parameter that nobody has and that is not described', { id: 'tea.price' }, [400, '/head']],
    [
      'a unit that does not fit',
      {
        id: 'tea.price',
        head: { label: { zh: '茶价', en: 'Tea' }, kind: 'amount', unit: 'share' },
      },
      [400, '/head/unit'],
    ],
    ['nothing to end', { change: { kind: 'end', last: '2020-01-01' } }, [400, '/change']],
  ])('%s', async (_, changes, expected) => {
    const before = await stateNow();
    expect(await pointers(asked(changes))).toEqual(expected);
    expect(await stateNow()).toBe(before);
  });

  test('the same as before, another’s region, a real region, and who may not propose at all', async () => {
    const same = asked({
      ...{ region: '990100', document: 'sanyi-assumptions' },
      change: value({
        ...{
          from: '2027-01-01',
          value: '180000.00',
          status: 'assumed',
          at: '示例',
          dated: 'inferred',
        },
        note: '示例。取值参照一份未具名地市的转载，不代表任何实际地区。',
      }),
    });
    expect(await pointers(same, prefecture)).toEqual([400, '/change']);
    expect(await pointers(asked(), neighbour)).toEqual([403]);
    expect(await pointers(asked({ region: '532300' }), province)).toEqual([403]);
    expect(await pointers(asked(), reader)).toEqual([403]);
    expect(await pointers(asked(), leader)).toEqual([403]);
  });

  test('without a document nothing better than an assumption is taken', async () => {
    const note = '县里历年的做法，没有见到文件';
    expect(await pointers(asked({ document: 'none' }))).toEqual([400, '/change/status']);
    const change = value({ status: 'assumed', note });
    const made = await propose(asked({ document: 'none', change }));
    expect(made.differences[0]?.spans[0]?.after).toMatchObject({
      ...{ status: 'assumed', note, source: { document: { status: 'assumed', published: null } } },
    });
  });

  test('a new parameter is proposed with its name, kind and unit', async () => {
    const head = {
      label: { zh: '示例茶歇补助', en: 'Tea break' },
      kind: 'amount',
      unit: 'CNY/person',
    } as const;
    const made = await propose(
      asked({ id: 'tea-break.allowance', head, change: value({ value: '5.00' }) }),
    );
    expect(made.title).toEqual(head.label);
    expect((await decide(made, 'refuse', prefecture)).body).toMatchObject({ state: 'refused' });
    expect((await detail('990102', 'tea-break.allowance')).status).toBe(404);
  });
});
