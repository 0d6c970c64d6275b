// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import type { NewReminderChannel, ReminderChannel, ReminderChannelChange } from '@sanyi/contract';
import type { Result } from '@sanyi/kernel';
import type { Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { ReminderChannelsTable } from '../database/reminder-tables.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { checkChannel } from './channel-faults.js';
import { openWay, sealed, shownAddress } from './channel-seals.js';
import type { NotSent, OpenWay } from './outlet.js';
import type { ReminderHouse } from './reminder-house.js';

const PLACE: PlaceColumns = {
  ...{ region: 'reminder_channels.region', unit: 'reminder_channels.unit', area: null },
};

/** Who edits channels, and of which places. */
export interface Editor {
  readonly caller: Caller;
  readonly scope: Scope;
}

type Row = Selectable<ReminderChannelsTable>;

/** 催报渠道 of the places that the reader edits, by region. */
export async function listChannels(
  house: ReminderHouse,
  scope: Scope,
  { after, limit }: { readonly after: readonly string[] | null; readonly limit: number },
): Promise<readonly ReminderChannel[]> {
  const [region = '', id = ''] = after ?? [];
  const rows = await house.returns.people.database
    .selectFrom('reminder_channels')
    .selectAll()
    .where(within(scope, 'detail', PLACE))
    .$if(after !== null, (query) =>
      query.where((row) =>
        row.or([
          row('region', '>', region),
          row.and([row('region', '=', region), row('id', '>', id)]),
        ]),
      ),
    )
    .orderBy('region')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => viewOf(house, row));
}

function viewOf({ returns, shapes }: ReminderHouse, row: Row): ReminderChannel {
  const { names } = returns.people;
  const { id, region, unit, label, kind, shape, active, version } = row;
  const known = shape === null ? undefined : shapes.get(shape);
  return {
    ...{ id, region, unit, label, kind, shape, active, version },
    regionName: names.region(region),
    unitName: unit === null ? null : names.unit(unit),
    shapeLabel: known?.label ?? null,
    address: row.address_shown,
    hasSecret: row.secret_sealed !== null,
    changedAt: row.changed_at.toISOString(),
    testedAt: row.tested_at?.toISOString() ?? null,
    testFault: row.test_fault,
  };
}

/** Keeps a new channel; what is wrong with it is told field by field. */
export async function addChannel(
  house: ReminderHouse,
  { caller, scope }: Editor,
  given: NewReminderChannel,
): Promise<ReminderChannel> {
  checkChannel(house, scope, given);
  const { people } = house.returns;
  const id = randomUUID();
  const { region, unit, label, kind, shape, active, address, secret } = given;
  return people.database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('reminder_channels')
      .values({
        ...{ id, region, unit, label, kind, shape, active },
        address_sealed: sealed(people.seal, id, 'address', address),
        address_shown: shownAddress(kind, address),
        secret_sealed: secret === null ? null : sealed(people.seal, id, 'secret', secret),
        ...{ changed_by: caller.account, changed_at: people.now() },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordChange(house, transaction, { caller, before: null, row });
    return viewOf(house, row);
  });
}

type Change = z.infer<typeof ReminderChannelChange>;

/** Which channel is meant, at which version. */
export interface ChannelTarget {
  readonly id: string;
  readonly version: number;
}

/** Changes a channel that is still as it was read; an address or key that is not given stays. */
export async function changeChannel(
  house: ReminderHouse,
  { caller, scope }: Editor,
  { target, change }: { readonly target: ChannelTarget; readonly change: Change },
): Promise<ReminderChannel> {
  const { people } = house.returns;
  return people.database.transaction().execute(async (transaction) => {
    const before = await lockedChannel(transaction, scope, target.id);
    if (before.version !== target.version) throw changedMeanwhile(viewOf(house, before));
    const next = changed(house, before, change);
    checkChannel(house, scope, { ...change, ...next.clear });
    const row = await transaction
      .updateTable('reminder_channels')
      .set({
        ...next.columns,
        ...{ version: before.version + 1, tested_at: null, test_fault: null },
        ...{ changed_by: caller.account, changed_at: people.now() },
      })
      .where('id', '=', target.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await recordChange(house, transaction, { caller, before, row });
    return viewOf(house, row);
  });
}

/** What is written, and what stands there in clear afterwards. */
function changed({ returns }: ReminderHouse, before: Row, change: Change) {
  const { seal } = returns.people;
  const { kind, region, unit, label, shape, active } = change;
  const { address, secret } = clearAfter(openWay(seal, before), change);
  return {
    clear: { address, secret },
    columns: {
      ...{ region, unit, label, kind, shape, active },
      address_sealed: sealed(seal, before.id, 'address', address),
      address_shown: address === '' ? '' : shownAddress(kind, address),
      secret_sealed: secret === null ? null : sealed(seal, before.id, 'secret', secret),
    },
  };
}

/** An address stays with its kind only: that of a robot is none of a mailbox. */
function clearAfter(open: OpenWay | null, { kind, address, secret }: Change) {
  const kept = open?.kind === kind ? { secret: null, ...open } : { address: '', secret: null };
  return {
    address: address ?? kept.address,
    secret: secret === undefined ? kept.secret : secret,
  };
}

async function lockedChannel(
  transaction: Transaction<Tables>,
  scope: Scope,
  id: string,
): Promise<Row> {
  const row = await transaction
    .selectFrom('reminder_channels')
    .selectAll()
    .where('id', '=', id)
    .where(within(scope, 'detail', PLACE))
    .forUpdate()
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('not-found', {
    zh: '没有这条催报渠道，或不在您的管辖范围内。',
    en: 'There is no such channel, or it lies outside what you may change.',
  });
}

const changedMeanwhile = (current: ReminderChannel): Refusal =>
  new Refusal(
    'conflict',
    {
      zh: '这条渠道刚刚被别人改过，请看过现在的内容再改。',
      en: 'Somebody has just changed this channel. Look at it as it is now, then change it.',
    },
    undefined,
    current,
  );

/** What is put on record names neither address nor key. */
async function recordChange(
  { returns }: ReminderHouse,
  transaction: Transaction<Tables>,
  {
    caller,
    before,
    row,
  }: { readonly caller: Caller; readonly before: Row | null; readonly row: Row },
): Promise<void> {
  await record(transaction, {
    ...{ at: returns.people.now(), kind: 'channels.changed', actor: caller.account },
    ...{ subject: `channel:${row.id}`, region: row.region, unit: row.unit },
    ...(before === null ? {} : { from: factsOf(before) }),
    to: factsOf(row),
  });
}

const factsOf = ({ label, kind, shape, region, unit, active, address_shown: address }: Row) => ({
  ...{ label, kind, shape, region, unit, active, address },
});

/** 测试发送: sends a short message by the channel as it stands, and keeps what came of it. */
export async function testChannel(
  house: ReminderHouse,
  { caller, scope }: Editor,
  id: string,
): Promise<{ readonly sent: Result<null, NotSent>; readonly channel: ReminderChannel }> {
  const { people } = house.returns;
  const row = await people.database
    .transaction()
    .execute((transaction) => lockedChannel(transaction, scope, id));
  const way = openWay(people.seal, row);
  const sent: Result<null, NotSent> =
    way === null
      ? { ok: false, error: { reason: '渠道的地址打不开，请重新填写', again: false } }
      : await house.outlet.send(way, { id: randomUUID(), ...testWords(row.label, caller.label) });
  return people.database.transaction().execute(async (transaction) => {
    const at = people.now();
    const after = await transaction
      .updateTable('reminder_channels')
      .set({ tested_at: at, test_fault: sent.ok ? null : sent.error.reason })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record(transaction, {
      ...{ at, kind: 'channels.tested', actor: caller.account, subject: `channel:${id}` },
      ...{ region: row.region, unit: row.unit, to: { sent: sent.ok, fault: after.test_fault } },
    });
    return { sent, channel: viewOf(house, after) };
  });
}

const testWords = (label: string, by: string) => ({
  title: '【三医一张网】测试发送',
  text: `这是“${label}”的测试消息，由${by}发出。收到即表示催报可以送达，不必回复。`,
});
