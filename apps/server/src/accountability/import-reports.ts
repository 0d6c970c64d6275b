// SPDX-License-Identifier: Apache-2.0
import type { ReportImport } from '@sanyi/contract';
import { plainWorkbook, type SheetRows } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import { markExport } from '../export/export-table.js';
import { XLSX } from '../export/export-format.js';
import { keepUpload } from '../files/uploads-postgres.js';
import { Refusal } from '../http/problem.js';
import { decideWithin } from './decide-entry.js';
import { entriesOfUnit, type EntryRecord, standingOf } from './entries.js';
import { keepFile } from './files.js';
import { judgeReports, type ReportJudgement, type WantedReport } from './judge-reports.js';
import { type LedgerHouse, scopeFrom, todayIn, type Work } from './ledger-house.js';
import { WORK_STATES } from './list-columns.js';
import { packetOf, type PacketRecord } from './packets.js';
import { reportForm } from './report-form.js';
import { storedTasks } from './stored-tasks.js';

type Base = LedgerHouse['people']['database'] | Work;

/** What the caller may report for the unit of a sheet, itself or in its name. */
async function reportsOf(
  database: Base,
  caller: Caller,
  { packet, lock = false }: { readonly packet: PacketRecord; readonly lock?: boolean },
): Promise<readonly EntryRecord[]> {
  const { document, unit } = packet;
  if (unit === null) return [];
  const entries = await entriesOfUnit(database, caller, { document, unit, lock });
  return entries.filter((entry) => standingOf(caller, entry).roles.includes('reporter'));
}

const isOwed = ({ stage }: EntryRecord): boolean => stage === 'open' || stage === 'returned';

/** How many reports the caller may send in for a sheet. */
export const countToReport = async (
  { people }: LedgerHouse,
  caller: Caller,
  packet: PacketRecord,
): Promise<number> => (await reportsOf(people.database, caller, { packet })).filter(isOwed).length;

/** 进展填报表: a workbook for an office without an account, to be filled in and sent back. */
export async function formFile(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Iterable<Uint8Array> }> {
  const { database, names } = house.people;
  const packet = await packetOf(database, caller, id);
  const entries = (await reportsOf(database, caller, { packet })).filter(isOwed);
  if (entries.length === 0) throw nothingOwed();
  const tasks = await storedTasks(database, [...new Set(entries.map(({ task }) => task))]);
  const unit = packet.unit === null ? packet.words : names.unit(packet.unit);
  const title = `进展填报表（${unit}）`;
  const mark = await markExport(house.people, caller, {
    ...{ title, rows: entries.length, filter: { packet: id } },
    scope: scopeFrom(caller, 'ledger.answer'),
  });
  return { name: `${title}.xlsx`, bytes: plainWorkbook(reportForm(entries, tasks), mark) };
}

const nothingOwed = (): Refusal =>
  new Refusal('not-at-this-stage', {
    zh: '这份任务单现在没有由您报送的进展。',
    en: 'There is no report of this sheet for you to send in now.',
  });

/** A form that came back. */
export interface ReturnedForm {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly reports: SheetRows;
  readonly figures: SheetRows;
  /** Judge only. */
  readonly dryRun: boolean;
  /** Keep the good rows though others are refused. */
  readonly partial: boolean;
}

/**
 * 按填报表报送: judged first; kept all at once, after it was judged again on what is stored by then. Each report says from
 * which file it came and in whose name; the file itself is kept.
 */
export async function importReports(
  house: LedgerHouse,
  caller: Caller,
  form: ReturnedForm,
): Promise<ReportImport> {
  const { database } = house.people;
  const { dryRun, partial } = form;
  const packet = await packetOf(database, caller, form.id);
  const judged = await judgedNow(house, caller, { database, packet, form });
  const kept = !dryRun && judged.wanted.length > 0 && (partial || judged.refused.length === 0);
  if (!kept) return answerOf(judged, { dryRun, kept: false });
  const upload = await keepUpload(house.people, caller.userId, {
    ...{ name: form.name, mediaType: XLSX, bytes: form.bytes },
  });
  return database.transaction().execute(async (work) => {
    const final = await judgedNow(house, caller, { database: work, packet, form, lock: true });
    if (final.refused.length > 0 && !partial) return answerOf(final, { dryRun, kept: false });
    for (const report of final.wanted) await send(house, caller, { work, report, form });
    const [first] = final.wanted;
    const inName = first !== undefined && standingOf(caller, first.entry).inName;
    await keepFile(house, caller, {
      ...{ work, upload: upload.id, of: { packet: form.id } },
      ...{ note: `${final.wanted.length}期进展`, inNameOf: inName ? packet.unit : null },
    });
    return answerOf(final, { dryRun, kept: true });
  });
}

async function judgedNow(
  house: LedgerHouse,
  caller: Caller,
  {
    database,
    packet,
    form,
    lock = false,
  }: {
    readonly database: Base;
    readonly packet: PacketRecord;
    readonly form: ReturnedForm;
    readonly lock?: boolean;
  },
): Promise<ReportJudgement> {
  const entries = await reportsOf(database, caller, { packet, lock });
  return judgeReports(form.reports, form.figures, {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    tasks: await storedTasks(database, [...new Set(entries.map(({ task }) => task))]),
    on: todayIn(house),
  });
}

async function send(
  house: LedgerHouse,
  caller: Caller,
  {
    work,
    report: { entry, version, content },
    form,
  }: { readonly work: Work; readonly report: WantedReport; readonly form: ReturnedForm },
): Promise<void> {
  const { inName } = standingOf(caller, entry);
  const why = `按${inName ? '单位交回的' : ''}填报表《${form.name}》${inName ? '代报' : '报送'}`;
  await decideWithin(house, caller, {
    work,
    target: { id: entry.id, version },
    wanted: { action: 'submit', why, content: structuredClone(content) as never },
  });
}

const answerOf = (
  { wanted, unchanged, refused }: ReportJudgement,
  state: Pick<ReportImport, 'dryRun' | 'kept'>,
): ReportImport => ({
  ...{ accepted: wanted.length + unchanged, changed: wanted.length },
  refusedRows: new Set(refused.map(({ sheet, row }) => `${sheet} ${row}`)).size,
  refused: [...refused],
  ...state,
  reports: wanted.map(({ entry, content }) => ({
    ...{ entry: entry.id, task: entry.task, title: entry.title, period: entry.period },
    ...{ stateWord: WORK_STATES[content.state], progress: content.progress, text: content.text },
  })),
});
