// SPDX-License-Identifier: Apache-2.0
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ok, type Result } from '@sanyi/kernel';
import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import type { AccessHouse } from './access/access-house.js';
import type { AccessSettings } from './access/access-settings.js';
import type { PlaceNames } from './access/place-names.js';
import { type Cluster, startCluster } from './database/cluster.js';
import { connect, type Connection } from './database/connect.js';
import { migrate, type Migration, type MigrationTrouble } from './database/migrate.js';
import { type Hold, soleUser } from './database/sole-user.js';
import {
  hasLeastRights,
  type WorkAccess,
  workAccess,
  type WorkPlan,
} from './database/work-rights.js';
import { fileStore } from './files/file-store.js';
import { houseApp } from './house-app.js';
import { startJobs, type TimedTask } from './jobs/house-jobs.js';
import { sealWith } from './personal/seal.js';
import type { Settings } from './settings.js';
import type { HouseTrouble } from './trouble-in-words.js';
import { ensureSampleUsers, type SamplePassword } from './users/sample-users.js';

/** A running house: database up to date, HTTP open. */
export interface House {
  readonly address: string;
  readonly adopted: boolean;
  /** Names of the migrations that ran at this start. */
  readonly migrated: readonly string[];
  /** The sample users made at this start, each with a password for one use: shown now or never. */
  readonly sampleUsers: readonly SamplePassword[];
  /** Lets running requests finish, then closes connections and the database. */
  readonly close: () => Promise<void>;
}

/** What stands beside the code in an installation. */
export interface Furnishings {
  readonly version: string;
  readonly migrations: readonly Migration[];
  readonly desk: string;
  readonly web: string;
  /** The folder of pages about refusals. */
  readonly problems: string;
  readonly access: AccessSettings;
  readonly names: PlaceNames;
  /** What is brought in at the first start of a house of the fictional province, beside its users. */
  readonly samples?: (house: AccessHouse) => Promise<void>;
  /** Areas that join the house from outside. */
  readonly areas?: (house: AccessHouse) => readonly (FastifyPluginAsync | FastifyPluginCallback)[];
  /** What areas do by themselves while the house is open. */
  readonly tasks?: (house: AccessHouse) => readonly TimedTask[];
  /** Requests a minute from one address; a benchmark sets it higher. */
  readonly requestsPerMinute?: number;
}

/** The database this house works on, and how to leave it. */
interface Foundation {
  /** Of the tables: migrations run as he. */
  readonly plan: WorkPlan;
  readonly cluster: Cluster | null;
  readonly hold: Hold | null;
}

const GRACE_MS = 10_000;

/** Opens the house; what stands in its way comes back as a value, and nothing is left running. */
export async function openHouse(
  settings: Settings,
  furnishings: Furnishings,
): Promise<Result<House, HouseTrouble>> {
  const foundation = await layFoundation(settings);
  if (!foundation.ok) return foundation;
  const leave = () => leaveFoundation(foundation.value);
  try {
    const house = await furnish(foundation.value, settings, furnishings);
    if (!house.ok) await leave();
    return house;
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The log file grows at its end; who keeps it moves it away as the machine's other logs are. */
function logTo({ logLevel, logFile }: Settings) {
  if (logFile === null || logLevel === 'silent') return { logLevel };
  return { logLevel, logStream: pino.destination({ dest: logFile, mkdir: true, sync: true }) };
}

async function furnish(
  foundation: Foundation,
  settings: Settings,
  furnishings: Furnishings,
): Promise<Result<House, MigrationTrouble>> {
  const prepared = await upToDate(foundation.plan, furnishings.migrations);
  if (!prepared.ok) return prepared;
  const { access: work, migrated } = prepared.value;
  const connection = connect(work.url, work.role);
  try {
    return ok(await open({ ...foundation, connection, migrated, work }, settings, furnishings));
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** A database that is up to date and open to work on. */
interface Workplace extends Foundation {
  readonly connection: Connection;
  readonly work: WorkAccess;
  readonly migrated: readonly string[];
}

async function open(
  { connection, cluster, hold, work, migrated }: Workplace,
  settings: Settings,
  furnishings: Furnishings,
): Promise<House> {
  const { version, access, requestsPerMinute } = furnishings;
  const people = accessHouse(connection, settings, furnishings);
  const sampleUsers = access.samples ? await firstSamples(people, furnishings) : [];
  const app = await houseApp({
    people,
    health: {
      ...{ version, rightsLack: await rightsLack(connection, work) },
      databaseAnswers: () => answers(connection),
    },
    pages: furnishings,
    ...logTo(settings),
    trustedProxies: settings.trustedProxies,
    problems: furnishings.problems,
    ...(furnishings.areas === undefined ? {} : { furtherAreas: furnishings.areas }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  });
  await app.listen({ port: settings.port, host: settings.host });
  const jobs = startJobs(people, {
    syslog: access.syslog,
    tasks: furnishings.tasks?.(people) ?? [],
    onTrouble: (what, why) => {
      app.log.warn({ err: why, what }, 'a job did not get through');
    },
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    adopted: cluster?.adopted ?? false,
    migrated,
    sampleUsers,
    close: async () => {
      await jobs.stop();
      await closeWithin(app, GRACE_MS);
      await connection.close();
      await leaveFoundation({ cluster, hold });
    },
  };
}

/** The fictional province of a house that has nobody yet: its users, and what else is brought in with them. */
async function firstSamples(
  people: AccessHouse,
  { samples }: Furnishings,
): Promise<readonly SamplePassword[]> {
  const users = await ensureSampleUsers(people);
  if (users.length > 0) await samples?.(people);
  return users;
}

/** What the connection can do is measured; where it can do too much without a known reason, that is said. */
async function rightsLack({ pool }: Connection, { lack }: WorkAccess): Promise<string | null> {
  if (lack !== null) return lack;
  return (await hasLeastRights(pool))
    ? null
    : '数据库账号能修改审计事件。请换一个不是表的所有者、也不是超级用户的账号。';
}

/** Lets running requests end; what has not ended within the grace (a client that went away) is cut. */
async function closeWithin(app: FastifyInstance, grace: number): Promise<void> {
  const timer = setTimeout(() => {
    app.server.closeAllConnections();
  }, grace);
  await app.close();
  clearTimeout(timer);
}

const accessHouse = (
  { database }: Connection,
  { dataFolder }: Settings,
  { access, names }: Furnishings,
): AccessHouse => ({
  database,
  files: fileStore(path.join(dataFolder, 'files')),
  seal: sealWith(access.dataKey),
  homeRegion: access.homeRegion,
  providers: access.providers,
  now: () => new Date(),
  names,
});

async function layFoundation(settings: Settings): Promise<Result<Foundation, HouseTrouble>> {
  if (settings.databaseUrl !== null) {
    return ok({
      plan: planFor(settings.databaseUrl, settings.ownerUrl),
      cluster: null,
      hold: null,
    });
  }
  const cluster = await startCluster(settings.dataFolder);
  if (!cluster.ok) return cluster;
  const hold = await soleUser(cluster.value.url);
  if (!hold.ok) return hold;
  const { url } = cluster.value;
  const plan = { ownerUrl: url, way: 'login' } as const;
  return ok({ plan, cluster: cluster.value, hold: hold.value });
}

const planFor = (url: string, ownerUrl: string | null): WorkPlan =>
  ownerUrl === null ? { ownerUrl: url, way: 'set-role' } : { ownerUrl, way: { url } };

async function leaveFoundation({ cluster, hold }: Omit<Foundation, 'plan'>): Promise<void> {
  await hold?.release();
  await cluster?.stop();
}

/** Brings the tables up to date as their owner, and gives the server the rights it needs. */
async function upToDate(
  plan: WorkPlan,
  steps: readonly Migration[],
): Promise<
  Result<{ readonly migrated: readonly string[]; readonly access: WorkAccess }, MigrationTrouble>
> {
  const owner = new pg.Client({ connectionString: plan.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    const migrated = await migrate(owner, steps);
    if (!migrated.ok) return migrated;
    return ok({ migrated: migrated.value, access: await workAccess(owner, plan) });
  } finally {
    await owner.end();
  }
}

async function answers({ pool }: Connection): Promise<boolean> {
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}
