// SPDX-License-Identifier: Apache-2.0
import type { PracticeCard, ReportedFigure } from './filed.js';
import type { CorrectedReading, TextSpan } from './reading-input.js';

/** 文件所报数据 of a document, in its order. */
export const reportedFigures = (
  document: string,
  { figures }: Pick<CorrectedReading, 'figures'>,
): readonly ReportedFigure[] =>
  figures.map((figure, at) => ({ id: `${document}-F${three(at)}`, ...figure }));

/** 典型经验卡 of a document, each with the figures that stand in its words. */
export function practiceCards(
  document: string,
  { practices, figures }: Pick<CorrectedReading, 'practices' | 'figures'>,
): readonly PracticeCard[] {
  const reported = reportedFigures(document, { figures });
  return practices.map((practice, at) => ({
    id: `${document}-E${three(at)}`,
    ...practice,
    figures: reported
      .filter(({ span }) =>
        standsIn(span, [practice.span, ...practice.measures.map((one) => one.span)]),
      )
      .map(({ id }) => id),
  }));
}

const three = (index: number): string => String(index + 1).padStart(3, '0');

const standsIn = ([at]: TextSpan, spans: readonly TextSpan[]): boolean =>
  spans.some(([from, to]) => from <= at && at < to);
