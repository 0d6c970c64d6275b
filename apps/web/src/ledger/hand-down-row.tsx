// SPDX-License-Identifier: Apache-2.0
import type { LedgerTaskDetail, RegionRow } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { type DraftPart, firstPart, isLate } from './hand-down-parts.js';
import { unitsOfQuery } from './ledger-queries.js';
import { UnitChoice } from './unit-choice.js';

/** A region that may get the task: ticked, it has its own lead and day. */
export function HandDownRow({
  detail,
  region: { code, name },
  part,
  onChange,
}: {
  readonly detail: LedgerTaskDetail;
  readonly region: RegionRow;
  readonly part: DraftPart | undefined;
  readonly onChange: (part: DraftPart | null) => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const isThere = detail.lowerTasks.some(({ region }) => region === code);
  const tick = async () => {
    const units = await queries.query(unitsOfQuery(code)).catch(() => ({ items: [] }));
    onChange(firstPart(detail, units.items));
  };
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={part !== undefined}
          onChange={({ target }) => {
            if (target.checked) void tick();
            else onChange(null);
          }}
        />{' '}
        <Given>{name}</Given> {isThere && <Mark tone="plain">{t('handDown.there')}</Mark>}
      </label>
      {part !== undefined && (
        <PartFields region={code} part={part} above={detail.due} onChange={onChange} />
      )}
    </>
  );
}

interface Fields {
  readonly part: DraftPart;
  readonly onChange: (part: DraftPart) => void;
}

function PartFields({
  region,
  part,
  above,
  onChange,
}: Fields & { readonly region: string; readonly above: string | null }) {
  const { t } = useTranslation();
  return (
    <div className="filters part">
      <Field label={t('ledger.leads')}>
        {(id) => (
          <UnitChoice
            id={id}
            region={region}
            value={part.lead}
            empty={t('handDown.noLead')}
            onChange={(lead) => {
              onChange({ ...part, lead });
            }}
          />
        )}
      </Field>
      <Field label={t('handDown.due')}>
        {(id) => (
          <input
            id={id}
            type="date"
            value={part.due}
            onChange={({ target }) => {
              onChange({ ...part, due: target.value });
            }}
          />
        )}
      </Field>
      {isLate(part, above) && <Reason part={part} onChange={onChange} />}
    </div>
  );
}

function Reason({ part, onChange }: Fields) {
  const { t } = useTranslation();
  return (
    <Field label={t('handDown.reason')}>
      {(id) => (
        <Input
          id={id}
          maxLength={400}
          value={part.reason}
          onChange={({ target }) => {
            onChange({ ...part, reason: target.value });
          }}
        />
      )}
    </Field>
  );
}
