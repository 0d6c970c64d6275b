// SPDX-License-Identifier: Apache-2.0
import type { ProposalRow } from '@sanyi/contract';
import { type Columns, tableOf } from '../export/table-of.js';
import { beijingWords } from '../http/beijing-words.js';

const STATES: Readonly<Record<ProposalRow['state'], string>> = {
  proposed: '待决定',
  approved: '已批准',
  refused: '已退回',
  withdrawn: '已撤回',
};

const PROPOSAL_COLUMNS: Columns<ProposalRow> = [
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['提议', ({ title }) => title.zh],
  ['参数数', ({ parameters }) => String(parameters)],
  ['自', ({ from }) => from ?? ''],
  ['状态', ({ state }) => STATES[state]],
  ['提议人', ({ proposedBy }) => proposedBy],
  ['提议时间', ({ proposedAt }) => beijingWords(new Date(proposedAt))],
  ['理由', ({ why }) => why],
  ['决定人', ({ decision }) => decision?.by ?? ''],
  ['决定时间', ({ decision }) => (decision === null ? '' : beijingWords(new Date(decision.at)))],
  ['决定意见', ({ decision }) => decision?.why ?? ''],
];

/** Proposals as a table. */
export const proposalTable = tableOf(PROPOSAL_COLUMNS);
