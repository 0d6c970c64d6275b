// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GROUPING_UPLOAD_LIMITS, type GroupingUpload } from '@sanyi/contract';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import { UnreadableCases } from './case-layout.js';
import { type FileThread, startFile } from './file-thread.js';
import { NO_PROGRESS } from './group-file.js';
import type { SchemePlaces } from './scheme-shelf.js';

/** A file as it comes in. */
export interface Incoming {
  readonly name: string;
  readonly bytes: Readable;
  /** Undefined: each case by the scheme of its day of discharge. */
  readonly scheme: string | undefined;
}

/** An upload with its words in every language. */
export interface Upload extends Omit<GroupingUpload, 'notes' | 'reason'> {
  readonly notes: readonly Words[];
  readonly reason: Words | null;
}

/** Files of cases on their way through the house. Whoever brought one in sees it, nobody else. */
export interface Uploads {
  readonly begin: (owner: string, incoming: Incoming) => Promise<Upload>;
  readonly of: (owner: string) => readonly Upload[];
  /** The file of answers, once it is whole. */
  readonly answers: (owner: string, id: string) => string;
  readonly find: (owner: string, id: string) => Upload;
  /** Stops it where it runs, and leaves nothing of it. */
  readonly remove: (owner: string, id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What uploads need. */
export interface UploadParts {
  readonly places: SchemePlaces;
  readonly profiles: string;
  /** Only ours: what lies there when the house opens is left from one that was killed, and goes. */
  readonly folder: string;
  readonly now: () => Date;
  readonly onTrouble: (trouble: unknown) => void;
  readonly worker?: URL;
}

const MOST_RUNNING = 2;
const MOST_KEPT = 5;
const KEPT_MS = GROUPING_UPLOAD_LIMITS.minutes * 60_000;

interface Job {
  readonly owner: string;
  shown: Upload;
  removed: boolean;
  thread?: FileThread;
  timer?: NodeJS.Timeout;
}

/** Opens the desk for uploads on an empty folder. */
export async function openUploads(parts: UploadParts): Promise<Uploads> {
  await empty(parts.folder);
  const jobs = new Map<string, Job>();
  const jobOf = (owner: string, id: string): Job => {
    const job = jobs.get(id);
    if (job?.owner === owner) return job;
    throw new Refusal('not-found', {
      zh: '没有这个文件：可能已经到期删除，或服务器重新启动过。',
      en: 'No such file: its time may be over, or the server was started again.',
    });
  };
  const remove = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    if (job === undefined) return;
    jobs.delete(id);
    job.removed = true;
    clearTimeout(job.timer);
    await job.thread?.stop();
    await rm(folderOf(parts, id), { recursive: true, force: true });
  };
  return {
    begin: async (owner, incoming) => {
      makeRoom([...jobs.values()], owner);
      const job = jobFor(owner, incoming, parts.now());
      jobs.set(job.shown.id, job);
      try {
        await receive(parts, job, incoming);
      } catch (error) {
        await remove(job.shown.id);
        throw error;
      }
      run(parts, job, { scheme: incoming.scheme, remove: () => remove(job.shown.id) });
      return job.shown;
    },
    of: (owner) => ownOf(jobs, owner).map(({ shown }) => shown),
    find: (owner, id) => jobOf(owner, id).shown,
    answers: (owner, id) => {
      const { state } = jobOf(owner, id).shown;
      if (state !== 'done') throw new Refusal('not-found', NO_ANSWERS_YET);
      return answersOf(parts, id);
    },
    remove: async (owner, id) => remove(jobOf(owner, id).shown.id),
    close: async () => {
      await Promise.all([...jobs.keys()].map(remove));
      await rm(parts.folder, { recursive: true, force: true });
    },
  };
}

const NO_ANSWERS_YET = {
  zh: '还没有答案可以下载。',
  en: 'There are no answers to download yet.',
};

async function empty(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

const folderOf = ({ folder }: UploadParts, id: string): string => path.join(folder, id);
const casesOf = (parts: UploadParts, id: string): string => path.join(folderOf(parts, id), 'cases');
const answersOf = (parts: UploadParts, id: string): string =>
  path.join(folderOf(parts, id), 'answers.csv');

const ownOf = (jobs: ReadonlyMap<string, Job>, owner: string): readonly Job[] =>
  [...jobs.values()].filter((job) => job.owner === owner).toReversed();

/** One file of a person runs at a time, two in the house; and nobody leaves answers lying about. */
function makeRoom(jobs: readonly Job[], owner: string): void {
  const running = jobs.filter(({ shown }) => shown.state === 'running');
  if (running.some((job) => job.owner === owner))
    throw new Refusal('too-many-requests', {
      zh: '您有一个文件正在分组。请等它完成或取消它，再上传下一个。',
      en: 'A file of yours is being grouped. Wait for it or cancel it before you send the next.',
    });
  if (running.length >= MOST_RUNNING)
    throw new Refusal('too-many-requests', {
      zh: '别人的文件正在分组，请稍后再上传。',
      en: 'Files of others are being grouped. Try again a little later.',
    });
  if (jobs.filter((job) => job.owner === owner).length >= MOST_KEPT)
    throw new Refusal('too-many-requests', {
      zh: `已有 ${MOST_KEPT} 个文件的答案。请下载后删除一些，再上传。`,
      en: `The answers of ${MOST_KEPT} files are kept. Download and remove some first.`,
    });
}

const jobFor = (owner: string, { name }: Incoming, at: Date): Job => ({
  owner,
  removed: false,
  shown: {
    ...NO_PROGRESS,
    ...{ id: randomUUID(), name: path.basename(name).slice(0, 120), state: 'running', bytes: 0 },
    ...{ startedAt: at.toISOString(), reason: null, removedAt: null },
  },
});

/** Writes the file beside the data while it comes in; nothing of it is held in memory. */
async function receive(parts: UploadParts, job: Job, { bytes }: Incoming): Promise<void> {
  await mkdir(folderOf(parts, job.shown.id), { mode: 0o700 });
  const file = createWriteStream(casesOf(parts, job.shown.id), { mode: 0o600 });
  await pipeline(bytes, file);
  if ((bytes as { readonly truncated?: boolean }).truncated === true)
    throw new Refusal('too-large', {
      zh: `文件超过 ${GROUPING_UPLOAD_LIMITS.megabytes} MB。请拆分后上传，或用命令 sanyi group。`,
      en: `The file is larger than ${GROUPING_UPLOAD_LIMITS.megabytes} MB. Split it, or use the command sanyi group.`,
    });
  job.shown = { ...job.shown, bytes: file.bytesWritten };
}

/** Groups the file apart from everybody; whatever comes of it, the cases go at once and the answers after an hour. */
function run(
  parts: UploadParts,
  job: Job,
  { scheme, remove }: { scheme: string | undefined; remove: () => Promise<void> },
): void {
  const { places, profiles } = parts;
  const { id } = job.shown;
  const order = {
    ...{ places, profiles, scheme },
    input: casesOf(parts, id),
    output: answersOf(parts, id),
  };
  const report = (progress: Partial<Upload>): void => {
    job.shown = { ...job.shown, ...progress };
  };
  const settle = async (end: Partial<Upload>): Promise<void> => {
    if (job.removed) return;
    await rm(order.input, { force: true });
    if (end.state === 'failed') await rm(order.output, { force: true });
    const removedAt = new Date(parts.now().getTime() + KEPT_MS).toISOString();
    report({ ...end, removedAt });
    job.timer = setTimeout(() => void remove(), KEPT_MS).unref();
  };
  job.thread = startFile(order, report, parts.worker);
  job.thread.ended
    .then(
      () => settle({ state: 'done' }),
      (trouble: unknown) => settle({ state: 'failed', reason: reasonOf(trouble, job, parts) }),
    )
    .catch(parts.onTrouble);
}

function reasonOf(trouble: unknown, { removed }: Job, { onTrouble }: UploadParts): Words {
  if (trouble instanceof UnreadableCases) return trouble.words;
  if (!removed) onTrouble(trouble);
  return BROKEN_OFF;
}

const BROKEN_OFF = {
  zh: '分组中断了，日志里有原因。请再试一次；若仍不行，请联系系统管理员。',
  en: 'Grouping broke off; the log has the reason. Try again, or ask the system administrator.',
};
