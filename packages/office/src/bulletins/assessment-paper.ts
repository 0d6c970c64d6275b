// SPDX-License-Identifier: Apache-2.0
import type { SelfAssessment } from '@sanyi/bulletins';
import { chineseDay, type PlainDate, yearOf } from '@sanyi/kernel';
import { contentPaper } from '../write/content-paper.js';
import { officialPdf, type PdfFonts } from '../write/official-pdf.js';
import { EMPTY_PART, type PaperContent, part } from '../write/paper-part.js';

/** 年终自评 as a paper: whose, on which day, and what became of each task. */
export interface AssessmentSheet {
  readonly office: string;
  /** 2026-12-31. */
  readonly on: PlainDate;
  readonly tasks: readonly {
    readonly title: string;
    readonly unit: string;
    /** Empty for a standing task. */
    readonly due: string;
    readonly result: SelfAssessment['result'];
    readonly report: string;
  }[];
}

/** 自评报告 as Word or, where a face is given, as PDF: the counts in a sentence, and every task in a table. */
export const assessmentPaper = (
  sheet: AssessmentSheet,
  fonts: PdfFonts | null,
): Promise<Uint8Array> =>
  fonts === null
    ? contentPaper(assessmentParts(sheet))
    : officialPdf(assessmentParts(sheet), fonts, { author: sheet.office, on: sheet.on });

const RESULTS: readonly (readonly [SelfAssessment['result'], string])[] = [
  ['on-time', '按期完成'],
  ['late', '逾期完成'],
  ['under-way', '正在推进'],
  ['overdue', '逾期未完成'],
];
const RESULT_WORDS = new Map(RESULTS);

const TABLE = '医改任务完成情况自评表';
const WIDTHS = [0.3, 0.16, 0.12, 0.12, 0.3];
const HEADER = ['任务', '责任单位', '时限', '自评', '完成情况'];

function assessmentParts({ office, on, tasks }: AssessmentSheet): PaperContent {
  const title = `${yearOf(on)}年度深化医改任务自评报告`;
  const counts = RESULTS.map(([result, words]) => {
    const count = tasks.filter((one) => one.result === result).length;
    return `${words}${count}项`;
  });
  return {
    title,
    text: [
      ...[part('title', title), EMPTY_PART],
      part(
        'body',
        `截至${chineseDay(on)}，${office}共承担任务${tasks.length}项：${counts.join('，')}。逐项情况见附件。`,
      ),
      ...[EMPTY_PART, part('body', `附件：${TABLE}`), EMPTY_PART],
      part('signature', office),
      part('signature', chineseDay(on)),
    ],
    attachments: [
      {
        ...{ mark: '附件', title: TABLE, widths: WIDTHS },
        rows: [HEADER.map((one) => part('cellHeader', one)), ...tasks.map(rowOf)],
      },
    ],
  };
}

const rowOf = ({ title, unit, due, result, report }: AssessmentSheet['tasks'][number]) => [
  part('cell', title),
  part('cellCentred', unit),
  part('cellCentred', due === '' ? '长期' : due),
  part('cellCentred', RESULT_WORDS.get(result) ?? ''),
  part('cell', report === '' ? '未报进展' : report),
];
