// SPDX-License-Identifier: Apache-2.0
import type { GroupingScheme } from '@sanyi/contract';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { Mark } from '../ui/mark.js';
import type { GroupingAddress } from './grouping-filters.js';

interface BarParts {
  readonly schemes: readonly GroupingScheme[];
  readonly scheme: GroupingScheme;
  readonly against: GroupingScheme | undefined;
  readonly onChange: (address: GroupingAddress) => void;
}

/** Which scheme groups, and which one stands beside it. */
export function SchemeBar(parts: BarParts) {
  const { t } = useTranslation();
  const { schemes, scheme, against, onChange } = parts;
  return (
    <div className="filters">
      <Field label={t('grouping.scheme')}>
        {(id) => (
          <select
            id={id}
            value={scheme.id}
            onChange={({ target }) => {
              onChange({ scheme: target.value });
            }}
          >
            <SchemeOptions schemes={schemes} />
          </select>
        )}
      </Field>
      <Against {...parts} />
      {(scheme.sample || against?.sample === true) && (
        <Mark tone="warn">{t('grouping.sampleScheme')}</Mark>
      )}
    </div>
  );
}

function Against({ schemes, scheme, against, onChange }: BarParts) {
  const { t } = useTranslation();
  const others = schemes.filter(({ id }) => id !== scheme.id);
  if (others.length === 0) return <span className="aside">{t('grouping.oneScheme')}</span>;
  return (
    <Field label={t('grouping.against')}>
      {(id) => (
        <select
          id={id}
          value={against?.id ?? ''}
          onChange={({ target }) => {
            onChange({ against: target.value });
          }}
        >
          <option value="">{t('grouping.noAgainst')}</option>
          <SchemeOptions schemes={others} />
        </select>
      )}
    </Field>
  );
}

/** Schemes to choose from, each with its days; the title is the scheme's own, in either language. */
export function SchemeOptions({ schemes }: { readonly schemes: readonly GroupingScheme[] }) {
  const { t } = useTranslation();
  return schemes.map(({ id, title, from, to }) => (
    <option key={id} value={id} lang="zh-CN">
      {inWords({ title, from, to }, t)}
    </option>
  ));
}

function inWords(
  { title, from, to }: Pick<GroupingScheme, 'title' | 'from' | 'to'>,
  t: TFunction,
): string {
  if (from === null) return title;
  return to === null
    ? t('grouping.schemeSince', { title, from })
    : t('grouping.schemeDays', { title, from, to });
}
