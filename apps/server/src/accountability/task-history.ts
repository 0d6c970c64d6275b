// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '@sanyi/accountability';
import type { LedgerHistory } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { LedgerHouse } from './ledger-house.js';
import { schemeFor } from './schemes.js';
import { taskPlace } from './task-place.js';
import { wordOfLamp } from './task-list.js';

type Item = z.infer<typeof LedgerHistory>['items'][number];

interface Happened {
  readonly on_day: PlainDate;
  readonly kind: Item['kind'];
  readonly who: string;
  /** The unit in whose name it was done. */
  readonly in_name_of: string | null;
  readonly what: string;
  readonly lamp: LampKey | null;
}

const MOST = 500;

/** 任务经过, newest first: versions, signatures, reports and decisions, deliverables, turns of the lamp. */
export async function taskHistory(house: LedgerHouse, caller: Caller, id: string): Promise<Item[]> {
  const { document, document_region: region } = await taskPlace(house, caller, id);
  const scheme = await schemeFor(house, house.people.database, region);
  const { rows } = await sql<Happened>`
    select * from (
      select on_day, 'lamp' as kind, scheme as who, null as in_name_of,
        coalesce((select string_agg(distinct r->>'words', '；') from jsonb_array_elements(why) r), '') as what,
        to_lamp as lamp, seq as nth
      from ledger_lamps where task = ${id} and seat is null
      union all
      select e.on_day, 'progress', e.decided_by, e.in_name_of,
        e.action || ' ' || n.period || case when e.why = '' then '' else '：' || e.why end, null, e.seq
      from ledger_entry_events e join ledger_entries n on n.id = e.entry where n.task = ${id}
      union all
      select on_day, 'deliverable', said_by, null, to_stage || ' ' || coalesce(number, note), null, seq
      from ledger_deliverable_events where task = ${id}
      union all
      select on_day, 'deadline', said_by, null, deadline, null, 0 from ledger_met_deadlines where task = ${id}
      union all
      select g.on_day, 'signed', g.signed_by, g.in_name_of, p.words || '签收' || case
          when g.content = p.content and g.on_day > p.sign_by
          then '，迟签' || (g.on_day::date - p.sign_by::date) || '天' else '' end, null, 0
      from ledger_signatures g join ledger_packets p on p.id = g.packet
      where p.document = ${document} and exists (select 1 from ledger_seats s
        where s.task = ${id} and s.unit = p.unit)
      union all
      select to_char(confirmed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), 'version',
        confirmed_by, null, version::text, null, version
      from ledger_versions where document = ${document}
    ) h order by on_day desc, nth desc limit ${MOST}`.execute(house.people.database);
  const { names } = house.people;
  return rows.map(({ on_day: on, kind, who, in_name_of: unit, what, lamp }) => ({
    ...{ on, kind, lamp, who: unit === null ? who : `${names.unit(unit)}（${who}代）` },
    words: wordsOf(kind, what, lamp === null ? '' : wordOfLamp(lamp, scheme)),
  }));
}

const ACTIONS: Readonly<Record<string, string>> = {
  submit: '报送',
  accept: '审核通过',
  return: '退回',
  withdraw: '撤回',
  reopen: '重新打开',
  planned: '未起草',
  drafting: '起草中',
  review: '送审',
  issued: '已印发',
  dropped: '不再制定',
};

/** How each kind is said; `lamp` is the word of the lamp it turned to. */
const SAID: Readonly<Record<Item['kind'], (what: string, lamp: string) => string>> = {
  lamp: (what, lamp) => (what === '' ? `转为${lamp}` : `转为${lamp}：${what}`),
  progress: acted,
  deliverable: acted,
  deadline: () => '登记时限已完成',
  signed: (what) => what,
  version: (what) => `第${what}版入账`,
};

const wordsOf = (kind: Item['kind'], what: string, lamp: string): string => SAID[kind](what, lamp);

function acted(what: string): string {
  const [first = '', ...rest] = what.split(' ');
  return `${ACTIONS[first] ?? first} ${rest.join(' ')}`.trim();
}
