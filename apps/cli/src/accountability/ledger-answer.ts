// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import {
  type FiledDocument,
  type LedgerGap,
  ledgerGaps,
  type Packet,
  packetLetter,
  packetsOf,
  seatInWords,
} from '@sanyi/accountability';
import { type PlainDate, plusWorkingDays, type WorkCalendar } from '@sanyi/kernel';
import { officialLetter, unitFolders } from '@sanyi/office';
import { loadRegistry } from '../registry/load-registry.js';
import { writeWhole } from '../write-whole.js';
import { fileDocument } from './file-document.js';

export interface LedgerAnswerOptions {
  readonly json: boolean;
  readonly units?: string;
  /** Folder for one 分工单 a unit. */
  readonly packets?: string;
  readonly on: PlainDate;
  readonly signIn: number;
}

/** A document in the ledger: tasks, packets and gaps. */
export async function ledgerAnswer(
  file: string,
  options: LedgerAnswerOptions,
  calendar: WorkCalendar,
): Promise<string> {
  const filed = await fileDocument(file, await loadRegistry(options.units));
  const packets = packetsOf(filed);
  if (options.packets !== undefined) {
    const signBy = plusWorkingDays(calendar, options.on, options.signIn);
    await writePackets(filed, packets, { folder: options.packets, signBy });
  }
  const gaps = ledgerGaps(filed);
  return options.json
    ? `${JSON.stringify({ document: filed, packets, gaps }, null, 2)}\n`
    : inWords(filed, packets, gaps);
}

async function writePackets(
  filed: FiledDocument,
  packets: readonly Packet[],
  { folder, signBy }: { readonly folder: string; readonly signBy: PlainDate },
): Promise<void> {
  const names = unitFolders(packets.map(({ unit, words }) => unit?.name ?? words.join('、')));
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const [at, packet] of packets.entries()) {
    const letter = packetLetter(packet, filed, { issuer: null, issuedOn: null, signBy });
    const bytes = await officialLetter(letter);
    files.push({ path: path.join(folder, `${names[at] ?? String(at)}.docx`), bytes });
  }
  await writeWhole(files);
}

function inWords(
  filed: FiledDocument,
  packets: readonly Packet[],
  gaps: readonly LedgerGap[],
): string {
  const nobody = packets.filter(({ unit }) => unit === null).length;
  return [
    `${filed.title}${filed.number === null ? '' : `(${filed.number})`}`,
    `任务 ${filed.tasks.length} 项,任务单 ${packets.length} 份${nobody === 0 ? '' : `(${nobody} 份的单位待落实)`},缺口 ${gaps.length} 处,典型经验 ${filed.practices.length} 条,所报数据 ${filed.figures.length} 个`,
    '',
    ...filed.tasks.map(
      ({ id, label, title, assignments }) =>
        `${id}\t${label}${title}\t${assignments.map(seatInWords).join('、')}`,
    ),
    ...(gaps.length === 0 ? [] : ['', '缺口']),
    ...gaps.map((gap) => `  ${gap.task}\t${gapInWords(gap)}`),
    '',
  ].join('\n');
}

const GAP_WORDS: Readonly<Record<LedgerGap['code'], string>> = {
  'no-unit': '文件没有写责任单位',
  'no-lead': '没有牵头单位',
  'sentence-unheld': '有一句话没有责任单位',
  'unit-unknown': '登记库里没有这个单位',
  'unit-several': '名称对应几个单位',
  'members-open': '包括哪些单位要由人指定',
  'list-open': '责任单位以“等”结尾,未列全',
  'no-deadline': '没有时限',
};

function gapInWords(gap: LedgerGap): string {
  const said = GAP_WORDS[gap.code];
  if ('words' in gap) return `${said}:${gap.words}`;
  if ('action' in gap) return `${said}:${gap.action}`;
  return gap.code === 'no-lead' && gap.firstListed !== null
    ? `${said}(首列:${gap.firstListed})`
    : said;
}
