// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnFinding, ReturnRow } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { FindingNotes } from './finding-notes.js';

/** 整张表的问题: what no single cell can show, above the rows, each with its box for a reason. */
export function SheetFindings({
  detail,
  rows,
  findings,
}: {
  readonly detail: PacketDetail;
  /** The rows that are shown. */
  readonly rows: readonly ReturnRow[];
  readonly findings: readonly ReturnFinding[];
}) {
  const { t } = useTranslation();
  const { packet, may, fields } = detail;
  const shown = new Set(rows.map(({ id }) => id));
  const isForm = detail.rows === 'one';
  const inForm = ({ field }: ReturnFinding) => fields.some(({ id }) => id === field);
  const whole = findings.filter((one) => (isForm ? !inForm(one) : one.row === null));
  const further = isForm
    ? 0
    : findings.filter(({ row, open }) => open && row !== null && !shown.has(row)).length;
  if (whole.length === 0 && further === 0) return null;
  return (
    <section className="sheet-findings" aria-labelledby="sheet-findings">
      {whole.length > 0 && <h3 id="sheet-findings">{t('returnForm.ofSheet')}</h3>}
      <FindingNotes packet={packet.id} findings={whole} mayEdit={may.edit} />
      {further > 0 && <p className="aside">{t('returnForm.furtherDown', { n: further })}</p>}
    </section>
  );
}
