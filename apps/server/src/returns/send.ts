// SPDX-License-Identifier: Apache-2.0
import type { NewSending, ReturnSending } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { periodInWords } from '@sanyi/office';
import type { FlowVersion } from '@sanyi/returns';
import { sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import { covers } from '../access/scope.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import { actingGrants, officeOf } from './acting.js';
import { stepsOf } from './course.js';
import { isBefore, isPeriod, recentPeriods } from './periods.js';
import type { Reader } from './ports.js';
import { isNear, type Recipient, recipientsIn } from './recipients.js';
import type { KnownType } from './return-book.js';
import { type ReturnHouse, todayIn, typeOf } from './return-house.js';
import { insertInParts } from './insert-in-parts.js';
import { readSending } from './sendings.js';
import { tellReceivers } from './tell-receivers.js';

type Wanted = z.output<typeof NewSending>;
type Channel = Wanted['units'][number]['channel'];

/** Everything that is known before the first row is written. */
interface Plan {
  readonly known: KnownType;
  readonly flow: FlowVersion;
  readonly wanted: Wanted;
  readonly to: readonly (Recipient & { readonly channel: Channel })[];
  readonly sender: { readonly region: string; readonly unit: string };
  readonly today: PlainDate;
}

/**
 * 下发: one packet per unit, all of them or none. A unit that has this type for this period already is named in the
 * refusal: of two who send at once the second is told.
 */
export async function send(
  house: ReturnHouse,
  reader: Reader,
  wanted: Wanted,
): Promise<ReturnSending> {
  const plan = await planOf(house, reader, wanted);
  const id = await house.people.database
    .transaction()
    .execute((transaction) => write(transaction, plan, { house, reader }));
  return readSending(house, reader, id);
}

async function planOf(house: ReturnHouse, reader: Reader, wanted: Wanted): Promise<Plan> {
  const known = await typeOf(house, wanted.type);
  const today = todayIn(house);
  const { declaration } = known;
  checkDays(wanted, { known, today });
  const flow = declaration.flows.filter(({ from }) => from <= today).at(-1);
  if (flow === undefined)
    throw refused('/type', {
      zh: `${declaration.label.zh}还没有生效的审核流程。`,
      en: `No review flow of ${declaration.label.en} is in force yet.`,
    });
  const possible = new Map(
    recipientsIn(await house.registry(), declaration.scope, {
      on: today,
      isAsked: (region) => isNear(reader.scope, region),
    }).map((one) => [one.unit, one]),
  );
  const to = wanted.units.flatMap(({ unit, channel }) => {
    const one = possible.get(unit);
    const allowed = one !== undefined && covers(reader.scope, { ...one, area: known.area });
    return allowed ? [{ ...one, channel }] : [];
  });
  if (to.length !== wanted.units.length) throw unknownUnits(wanted, to);
  return { known, flow, wanted, to, sender: senderOf(reader), today };
}

function checkDays(
  { period, signBy, dueOn }: Wanted,
  { known, today }: { readonly known: KnownType; readonly today: PlainDate },
): void {
  const { declaration } = known;
  if (!isPeriod(declaration.period, period))
    throw refused('/period', {
      zh: `“${period}”不是${declaration.label.zh}的报告期。`,
      en: `“${period}” is no period of ${declaration.label.en}.`,
    });
  if (isBefore(declaration.period, period, declaration.from)) throw tooEarly(period, known);
  if (declaration.from > today || (declaration.to !== null && declaration.to < today))
    throw refused('/type', {
      zh: `${declaration.label.zh}今天不在有效期内。`,
      en: `${declaration.label.en} is not in force today.`,
    });
  if (signBy < today)
    throw refused('/signBy', {
      zh: '签收期限早于今天，请改为今天或以后。',
      en: 'The last day to sign for it has passed; choose today or later.',
    });
  if (dueOn < signBy)
    throw refused('/dueOn', {
      zh: '上报期限早于签收期限，请改晚一些。',
      en: 'It would be due before it has to be signed for; choose a later day.',
    });
}

function tooEarly(period: string, { declaration }: KnownType): Refusal {
  const { label, from } = declaration;
  const first = recentPeriods(declaration.period, from)[0] ?? '';
  return refused('/period', {
    zh: `${label.zh}从 ${from} 起填报，${periodInWords(period)}还没有这张表。最早可以下发${periodInWords(first)}。`,
    en: `${label.en} is asked for from ${from} on, not for ${period}. The first period is ${first}.`,
  });
}

const refused = (pointer: string, detail: Words): Refusal =>
  new Refusal('invalid-request', detail, [{ pointer, detail }]);

function unknownUnits({ units }: Wanted, to: Plan['to']): Refusal {
  const fine = new Set(to.map(({ unit }) => unit));
  const others = units.filter(({ unit }) => !fine.has(unit)).map(({ unit }) => unit);
  const told = others.slice(0, MOST_NAMED).join('、');
  return refused(
    '/units',
    others.length === 0
      ? { zh: '同一单位选了两次，请去掉重复的。', en: 'A unit was chosen twice.' }
      : {
          zh: `这些单位不在本类型的填报范围或您的管辖范围内：${told}。`,
          en: `This type is not for these units, or they are not yours to send to: ${told}.`,
        },
  );
}

const MOST_NAMED = 5;

/** For whom the caller sends: the office or unit of the first right to send. */
function senderOf({ caller }: Reader): Plan['sender'] {
  const grant = actingGrants(caller, 'returns.send')[0];
  const region = grant?.region ?? caller.region;
  return { region, unit: grant?.unit ?? officeOf(region) };
}

interface By {
  readonly house: ReturnHouse;
  readonly reader: Reader;
}

async function write(
  transaction: Transaction<Tables>,
  plan: Plan,
  { house, reader }: By,
): Promise<string> {
  const { known, wanted, sender, today } = plan;
  const at = house.people.now();
  await keepType(transaction, plan, { at, account: reader.caller.account });
  const { id } = await transaction
    .insertInto('return_sendings')
    .values({
      ...{ type: wanted.type, type_version: known.declaration.version },
      ...{ flow_version: plan.flow.version, period: wanted.period, area: known.area },
      ...{ region: sender.region, sender: sender.unit, sent_by: reader.caller.account },
      ...{ sent_at: at, sent_on: today, note: wanted.note },
      sign_by: wanted.signBy as PlainDate,
      due_on: wanted.dueOn as PlainDate,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const packets = await writePackets(transaction, plan, id);
  await writePlaces(transaction, plan, packets);
  if (known.declaration.rows === 'one')
    await writeOneRows(transaction, packets, { at, by: reader.caller.account });
  const nameOf = new Map(plan.to.map(({ unit, unitName }) => [unit, unitName]));
  await tellReceivers(
    transaction,
    {
      ...{ declaration: known.declaration, ...wanted },
      packets: packets.map((one) => ({ ...one, unitName: nameOf.get(one.unit) ?? one.unit })),
    },
    { at, caller: reader.caller },
  );
  await record(transaction, {
    ...{ at, kind: 'returns.sent', actor: reader.caller.account, subject: `sending:${id}` },
    ...{ region: sender.region, unit: sender.unit },
    to: { type: wanted.type, period: wanted.period, units: plan.to.length, dueOn: wanted.dueOn },
  });
  return id;
}

/** What is sent is kept with the words it was sent with. */
async function keepType(
  transaction: Transaction<Tables>,
  { known }: Plan,
  { at, account }: { readonly at: Date; readonly account: string },
): Promise<void> {
  const { declaration, source, digest, region } = known;
  await transaction
    .insertInto('return_types')
    .values({
      ...{ id: declaration.id, version: declaration.version, region, source, digest },
      ...{ declared_by: account, declared_at: at },
    })
    .onConflict((same) => same.columns(['id', 'version']).doNothing())
    .execute();
}

interface Written {
  readonly id: string;
  readonly unit: string;
  readonly region: string;
}

async function writePackets(
  transaction: Transaction<Tables>,
  { to, wanted, known }: Plan,
  sending: string,
): Promise<readonly Written[]> {
  const { type, period } = wanted;
  const { rows } = await sql<Written>`
    insert into return_packets (sending, type, period, area, region, unit, channel)
    select ${sending}, ${type}, ${period}, ${known.area}, t.region, t.unit, t.channel
    from unnest(${to.map(({ region }) => region)}::text[], ${to.map(({ unit }) => unit)}::text[],
      ${to.map(({ channel }) => channel)}::text[]) as t (region, unit, channel)
    order by t.unit
    on conflict (type, period, unit) do nothing
    returning id, unit, region`.execute(transaction);
  if (rows.length === to.length) return rows;
  const made = new Set(rows.map(({ unit }) => unit));
  const names = to.filter(({ unit }) => !made.has(unit)).map(({ unitName }) => unitName);
  const told = names.slice(0, MOST_NAMED).join('、');
  const more = names.length > MOST_NAMED ? `等 ${names.length} 个单位` : '';
  throw new Refusal('already-exists', {
    zh: `${told}${more}已收到过这一期，请去掉后再下发。`,
    en: `${names.length} units have this period already (${told}); take them off and send again.`,
  });
}

async function writePlaces(
  transaction: Transaction<Tables>,
  { known, flow, sender }: Plan,
  packets: readonly Written[],
): Promise<void> {
  const { area } = known;
  const places = packets.flatMap((owner) => [
    { packet: owner.id, role: 'owner' as const, step: 0, region: owner.region, unit: owner.unit },
    { packet: owner.id, role: 'sender' as const, step: 0, ...sender },
    ...stepsOf(flow.steps, owner).map(({ region, unit }, step) => ({
      ...{ packet: owner.id, role: 'reviewer' as const, step, region, unit },
    })),
  ]);
  await insertInParts(places, (part) =>
    transaction
      .insertInto('return_places')
      .values(part.map((place) => ({ ...place, area })))
      .execute(),
  );
}

/** A form has its one row from the start. */
async function writeOneRows(
  transaction: Transaction<Tables>,
  packets: readonly Written[],
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await insertInParts(packets, (part) =>
    transaction
      .insertInto('return_rows')
      .values(part.map(({ id }) => ({ packet: id, cells: '{}', changed_by: by, changed_at: at })))
      .execute(),
  );
}
