// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase, GroupingScheme, GroupingSchemes } from '@sanyi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { addressOf, caseIn } from './case-address.js';
import { CaseForm } from './case-form.js';
import { CaseResults } from './case-results.js';
import { GROUPING_FILTERS } from './grouping-filters.js';
import { SAMPLE_CASES } from './sample-cases.js';
import { SchemeBar } from './scheme-bar.js';

const EMPTY = addressOf(caseIn({}));

/** One case, changed as one likes; its groups follow at once. The case stands in the address and nowhere else. */
export function CaseDesk({ items }: GroupingSchemes) {
  const { t } = useTranslation();
  const [address, setAddress] = useFilters(GROUPING_FILTERS);
  const [before, setBefore] = useState<GroupingCase | null>(null);
  const scheme = items.find(({ id }) => id === address.scheme) ?? items[0];
  if (scheme === undefined) return <Nothing>{t('grouping.noSchemes')}</Nothing>;
  const against = items.find(({ id }) => id === address.against && id !== scheme.id);
  const now = caseIn(address);
  const show = (next: typeof address) => {
    setBefore(null);
    setAddress({ ...EMPTY, ...next });
  };
  return (
    <>
      <Samples onPick={show} />
      <SchemeBar schemes={items} scheme={scheme} against={against} onChange={setAddress} />
      <div className="grouping">
        <CaseForm
          scheme={scheme.id}
          now={now}
          onChange={(next) => {
            setBefore(now);
            setAddress(addressOf(next));
          }}
        />
        <CaseResults
          schemes={bothOf(scheme, against)}
          now={now}
          before={before}
          onChange={(next) => {
            setBefore(now);
            setAddress(addressOf(next));
          }}
        />
      </div>
    </>
  );
}

const bothOf = (
  scheme: GroupingScheme,
  against: GroupingScheme | undefined,
): readonly GroupingScheme[] => (against === undefined ? [scheme] : [scheme, against]);

function Samples({ onPick }: { readonly onPick: (address: Record<string, string>) => void }) {
  const { t } = useTranslation();
  return (
    <div className="filters" role="group" aria-label={t('grouping.samples')}>
      <span className="aside">{t('grouping.samples')}</span>
      {SAMPLE_CASES.map(({ name, case: sample }) => (
        <Button
          key={name}
          size="small"
          onClick={() => {
            onPick(sample);
          }}
        >
          {t(`groupingSamples.${name}`)}
        </Button>
      ))}
      <Button
        key="empty"
        size="small"
        type="text"
        onClick={() => {
          onPick({});
        }}
      >
        {t('grouping.empty')}
      </Button>
    </div>
  );
}
