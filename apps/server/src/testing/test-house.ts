// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Grant, Post } from '@sanyi/contract';
import { newSmKeys } from '@sanyi/office';
import type { PlainDate } from '@sanyi/kernel';
import type { FastifyInstance } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { placeNames } from '../access/place-names.js';
import { ledgerAreas } from '../accountability/ledger-areas.js';
import { ledgerRulesIn } from '../accountability/ledger-rules.js';
import { bulletinAreas } from '../bulletins/bulletin-areas.js';
import { figureSources } from '../bulletins/figure-sources.js';
import { departmentRoutes } from '../departments/routes.js';
import { fileStore } from '../files/file-store.js';
import { paperFonts } from '../bulletins/paper-fonts.js';
import { figureAreas } from '../indicators/figure-areas.js';
import { figureFilesIn } from '../indicators/figure-files.js';
import { type FigureHouse, figureHouses, once } from '../indicators/figure-house.js';
import { takeReturned } from '../indicators/returned-facts.js';
import { groupingAreas } from '../grouping/grouping-areas.js';
import { houseApp } from '../house-app.js';
import { parameterAreas } from '../parameters/parameter-areas.js';
import { shippedParameters } from '../parameters/shipped-parameters.js';
import type { MailSettings } from '../reminders/mail-outlet.js';
import { reminderAreas } from '../reminders/reminder-areas.js';
import { type ReminderHouse, reminderHouse } from '../reminders/reminder-house.js';
import { robotShapesIn } from '../reminders/robot-shape.js';
import { registryAreas } from '../registry/registry-areas.js';
import { registryBook } from '../registry/registry-book.js';
import { type ReturnFoundation, returnAreas } from '../returns/return-areas.js';
import { sealWith } from '../personal/seal.js';
import { hashPassword } from '../session/password-hash.js';
import { judgedFacts } from '../supervision/judged-facts.js';
import { supervisionAreas, supervisionHouse } from '../supervision/supervision-areas.js';
import type { FoundFact, SupervisionHouse } from '../supervision/supervision-house.js';
import { type FullDatabase, fullDatabase } from './full-database.js';
import { sampleTypes } from './sample-types.js';

/** A house for tests: its clock stands still until it is moved. */
export interface TestHouse {
  readonly house: AccessHouse;
  readonly app: FastifyInstance;
  readonly base: FullDatabase;
  /** What the timed job of reminders works on; here it runs when a test says so. */
  readonly reminders: ReminderHouse;
  /** What its figures stand on. */
  readonly figures: FigureHouse;
  /** What its returns stand on. */
  readonly returns: ReturnFoundation;
  /** What the timed job of supervision works on; here it runs when a test says so. */
  readonly supervision: SupervisionHouse;
  /** Says how targets and scores are judged from now on: so, or by the figures of the house as the server does. */
  readonly judge: (facts: readonly FoundFact[] | 'by-figures') => void;
  readonly wait: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

const MINUTE = 60_000;

const ROOT = path.join(import.meta.dirname, '../../../..');

/** Opens a house on a database of its own. */
export async function testHouse(
  providers: AccessHouse['providers'] = [],
  mail: MailSettings | null = null,
): Promise<TestHouse> {
  const base = await fullDatabase();
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-house-'));
  const clock = { now: Date.UTC(2026, 10, 22, 1) };
  const house: AccessHouse = {
    database: base.connection.database,
    seal: sealWith('a key for tests'),
    files: fileStore(path.join(dataFolder, 'files')),
    homeRegion: '990000',
    providers,
    now: () => new Date(clock.now),
    names: placeNames(new Map([['990000', '示例省']])),
  };
  const { areas, ...stands } = areasOf(house, { mail, dataFolder });
  const app = await houseApp({
    people: house,
    health: { version: '0', databaseAnswers: () => Promise.resolve(true), rightsLack: null },
    pages: { desk: 'nowhere.html', web: os.tmpdir() },
    problems: path.join(ROOT, 'docs/problems'),
    furtherAreas: () => areas,
    ...{ logLevel: 'silent', requestsPerMinute: 1_000_000 },
  });
  return {
    ...{ house, app, base, ...stands },
    wait: (minutes) => {
      clock.now += minutes * MINUTE;
    },
    close: async () => {
      await app.close();
      await base.remove();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Definitions, read once for all houses of a file of tests. */
const figureFiles = once(() => figureFilesIn(path.join(ROOT, 'data')));

/** Every area over the project's own data, with the returns of tests. */
function areasOf(
  house: AccessHouse,
  { mail, dataFolder }: { readonly mail: MailSettings | null; readonly dataFolder: string },
) {
  const book = registryBook(path.join(ROOT, 'data/registry'));
  const regions = new Set(book.registry.regions.byCode.keys());
  const shipped = shippedParameters(path.join(ROOT, 'data'), regions);
  const figures = figureHouses(book, figureFiles, shipped)(house);
  const returns: ReturnFoundation = {
    ...{ registry: book, types: sampleTypes(), parameters: shipped },
    takeFacts: () => takeReturned(figures),
  };
  const rules = ledgerRulesIn(path.join(ROOT, 'data'));
  const reminders = reminderHouse({
    ...{ returns, mail, address: 'https://sanyi.example.cn' },
    calendar: rules.calendar,
    shapes: robotShapesIn(path.join(ROOT, 'data/robots')),
  })(house);
  const told: { facts: Parameters<TestHouse['judge']>[0] } = { facts: [] };
  const judged = () => (on: PlainDate) =>
    told.facts === 'by-figures' ? judgedFacts(figures)(on) : Promise.resolve(told.facts);
  const supervision = { returns, rules, judged };
  const judge: TestHouse['judge'] = (facts) => {
    told.facts = facts;
  };
  const areas = [
    ...registryAreas(book)(house),
    ...parameterAreas({ shipped, regions })(house),
    ...returnAreas(returns)(house),
    ...ledgerAreas(book, rules)(house),
    ...figureAreas(figures),
    departmentRoutes(figures),
    ...supervisionAreas(supervision)(house),
    ...bulletinAreas(figureSources(figures), {
      keys: newSmKeys(),
      fonts: paperFonts(path.join(ROOT, 'data')),
    })(house),
    ...reminderAreas(reminders),
    ...groupingAreas({ shipped: path.join(ROOT, 'data/schemes'), dataFolder }),
  ];
  return {
    ...{ areas, reminders, returns, figures, judge },
    supervision: supervisionHouse(house, supervision),
  };
}

/** The password of every user that {@link addUser} makes. */
export const PASSWORD = 'Kunpeng-2026-fly';

let kept: Promise<string> | undefined;

/** Adds a user who may sign in with {@link PASSWORD}; answers the id. */
export async function addUser(
  { database, now }: AccessHouse,
  user: {
    readonly account: string;
    readonly post?: Post;
    readonly region?: string;
    readonly unit?: string | null;
    readonly grants?: readonly Grant[];
    readonly oneTime?: boolean;
  },
): Promise<string> {
  kept ??= hashPassword(PASSWORD);
  const { account, post = 'county-office', region = '990102', unit = null } = user;
  const grants = user.grants ?? [{ role: post, region, unit, areas: [] }];
  const { id } = await database
    .insertInto('users')
    .values({
      ...{ account, post, region, unit, label: account, password_hash: await kept },
      ...{ password_set_at: now(), password_one_time: user.oneTime ?? false },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, grant] of grants.entries())
    await database
      .insertInto('grants')
      .values({ ...grant, user_id: id, position })
      .execute();
  return id;
}

const FROM_OUR_PAGES = { 'x-sanyi': '1' };

/** Signs in and answers what further requests carry. */
export async function signedIn(
  app: FastifyInstance,
  account: string,
): Promise<Record<string, string>> {
  const answer = await app.inject({
    ...{ method: 'POST', url: '/api/session', headers: FROM_OUR_PAGES },
    payload: { account, password: PASSWORD },
  });
  const [cookie] = answer.cookies;
  if (cookie === undefined) throw new Error(answer.body);
  return { ...FROM_OUR_PAGES, cookie: `${cookie.name}=${cookie.value}` };
}
