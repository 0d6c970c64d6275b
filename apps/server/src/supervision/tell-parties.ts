// SPDX-License-Identifier: Apache-2.0
import type { MatterAction, MatterEvent } from '@sanyi/accountability';
import type { Action } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Work } from '../accountability/ledger-house.js';
import { groupedBy } from '../grouped-by.js';
import { tellUsers } from '../notices/tell-users.js';
import { peopleOfUnit, peopleOfUnits } from '../returns/people-of-unit.js';
import type { MatterRecord } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';

/** 新立的督办事项, as much of it as its notice says. */
export type OpenedMatter = Pick<
  MatterRecord,
  'id' | 'kind' | 'title' | 'why' | 'region' | 'unit' | 'office_region' | 'office' | 'due'
>;

const SYSTEM = '系统';
/** A notice that lists more than these is read by nobody: the rest is a number, and the list. */
const MOST_LINES = 8;

/**
 * 立项通知: everybody hears once a look of all that was opened about the units that he answers for, by whom, and until when it is to
 * be signed.
 */
export async function tellOpened(
  { people }: SupervisionHouse,
  work: Work,
  opened: readonly OpenedMatter[],
): Promise<void> {
  const units = new Map(opened.map((one) => [one.unit, one]));
  const answering = await peopleOfUnits(work, [...units.values()], 'ledger.answer');
  const told = opened.flatMap((matter) =>
    (answering.get(matter.unit) ?? []).map((user) => ({ user, matter })),
  );
  const heard = groupedBy(told, ({ user }) => user);
  for (const [user, own] of heard) {
    const matters = own.map(({ matter }) => matter).sort(byWeight);
    await tellUsers(work, [user], {
      ...openedWords(matters, people.names.unit),
      ...{ sender: SYSTEM, at: people.now() },
    });
  }
}

const WEIGHTS: readonly OpenedMatter['kind'][] = ['lamp', 'target', 'score', 'return'];
const byWeight = (a: OpenedMatter, b: OpenedMatter): number =>
  WEIGHTS.indexOf(a.kind) - WEIGHTS.indexOf(b.kind) || (a.title < b.title ? -1 : 1);

function openedWords(
  own: readonly OpenedMatter[],
  nameOf: (unit: string) => string,
): { readonly title: string; readonly body: string; readonly link: string } {
  const [only] = own;
  if (only !== undefined && own.length === 1)
    return {
      title: `督办通知：${only.title}`,
      body: `${only.why}。由${nameOf(only.office)}督办，${dueWords(only.due)}`,
      link: pageOf(only.id),
    };
  const lines = own.slice(0, MOST_LINES).map(({ title, why }) => `${title}：${why}`);
  const more = own.length > MOST_LINES ? [`另有${own.length - MOST_LINES}件，见督办台。`] : [];
  return {
    title: `督办通知：新立${own.length}件`,
    body: [...lines, ...more].join('\n'),
    link: '/app/matters?list=to-answer',
  };
}

const dueWords = (due: PlainDate | null): string =>
  due === null ? '请及时签收。' : `请在${due}前签收。`;

const pageOf = (id: string): string => `/app/matters/${id}`;

/** What the other side hears of a decision; of what is not named nobody hears. */
const HEARD: Readonly<
  Partial<Record<MatterAction, { readonly by: 'unit' | 'office'; readonly title: string }>>
> = {
  rectify: { by: 'office', title: '待查验' },
  'send-back': { by: 'unit', title: '整改已退回' },
  escalate: { by: 'unit', title: '督办已升级' },
  pass: { by: 'unit', title: '督办已销号' },
  'make-up': { by: 'unit', title: '情况已补上，仍须报送整改' },
};

const MAY = { unit: 'ledger.answer', office: 'ledger.supervise' } as const satisfies Readonly<
  Record<'unit' | 'office', Action>
>;

/** 办理通知: a step of one side is told to the people of the other; never to whoever took it. */
export async function tellDecided(
  { people }: SupervisionHouse,
  work: Work,
  {
    matter,
    event: { action, why },
    userId,
    sender,
  }: {
    readonly matter: MatterRecord;
    readonly event: MatterEvent;
    /** Who decided; null for the house itself. */
    readonly userId: string | null;
    readonly sender: string;
  },
): Promise<void> {
  const heard = HEARD[action];
  if (heard === undefined) return;
  const at =
    heard.by === 'unit'
      ? { unit: matter.unit, region: matter.region }
      : { unit: matter.office, region: matter.office_region };
  const users = [
    ...(await peopleOfUnit(work, { ...at, action: MAY[heard.by] })),
    ...(action === 'escalate' ? await leadersOf(work, matter.office_region) : []),
  ];
  await tellUsers(
    work,
    [...new Set(users)].filter((id) => id !== userId),
    {
      title: `${heard.title}：${matter.title}`,
      body: why === '' ? matter.why : `${matter.why}。说明：${why}`,
      ...{ link: pageOf(matter.id), sender, at: people.now() },
    },
  );
}

/** 升级 means that the leaders of the office's region hear of it, whoever the unit has. */
async function leadersOf(work: Work, region: string): Promise<readonly string[]> {
  const rows = await work
    .selectFrom('users')
    .innerJoin('grants', 'grants.user_id', 'users.id')
    .select('users.id')
    .where('users.state', '=', 'active')
    .where('grants.role', '=', 'leader')
    .where('grants.region', '=', region)
    .execute();
  return rows.map(({ id }) => id);
}
