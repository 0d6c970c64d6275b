// SPDX-License-Identifier: Apache-2.0
import type { ParameterDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Loading, Refused } from '../ui/states.js';
import { parameterQuery } from './parameter-queries.js';
import { draftFor } from './proposal-draft.js';
import { ProposeForm } from './propose-form.js';
import { Reviews } from './reviews.js';
import { Timeline } from './timeline.js';
import { UseList } from './use-list.js';
import { useSaid } from './use-said.js';
import { Days, NoValue, Source, ValueMarks } from './value-marks.js';

/** One parameter: the value of the day, its history with days and sources, where it is used, and what can be done. */
export function ParameterView({
  one,
  on,
}: {
  readonly one: string;
  readonly on: string | undefined;
}) {
  const { data, error, isPending, refetch } = useQuery(parameterQuery(one, on));
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  return <Known parameter={data} />;
}

function Known({ parameter }: { readonly parameter: ParameterDetail }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { id, label, regionName, topic, description, values, uses, namedIn } = parameter;
  return (
    <div className="stack">
      <header>
        <h2>
          <Given>{regionName}</Given> · {said(label)}
        </h2>
        <p className="aside">
          {said(topic)} · <code>{id}</code>
        </p>
        {description !== '' && (
          <p>
            <Given>{description}</Given>
          </p>
        )}
      </header>
      <div className="halves">
        <Today parameter={parameter} />
        <section className="card" aria-labelledby="uses">
          <h3 id="uses">{t('parameters.usesTitle')}</h3>
          <UseList uses={uses} />
          <Elsewhere {...parameter} />
        </section>
      </div>
      <Propose parameter={parameter} />
      <section className="card" aria-labelledby="history">
        <h3 id="history">{t('parameters.history')}</h3>
        <Timeline values={values} />
        {namedIn.map(({ document, at }) => (
          <p key={`${document.key} ${at}`} className="aside">
            {t('parameters.namedIn')} <Source document={document} at={at} />
          </p>
        ))}
      </section>
      <Reviews parameter={parameter} />
    </div>
  );
}

function Today({ parameter }: { readonly parameter: ParameterDetail }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { held, reason, inherit, proposals } = parameter;
  return (
    <section className="card" aria-labelledby="today">
      <h3 id="today">{t('parameters.today')}</h3>
      {held === null ? (
        <NoValue reason={reason} />
      ) : (
        <>
          <Figure words={said(held.words)} />
          <p>
            <Days {...held} /> <ValueMarks {...held} />
          </p>
          <p className="aside">
            <Source {...held.source} />
          </p>
        </>
      )}
      {inherit !== null && (
        <p className="aside">
          {t('parameters.inherits', { region: inherit.fromName, since: inherit.since })}
        </p>
      )}
      {proposals.map((one) => (
        <p key={one.id}>
          <Mark tone="busy">{t('proposals.waiting')}</Mark>
          <Link to="." search={{ proposal: one.id }}>
            {t('proposals.of', { by: one.proposedBy })}
          </Link>
        </p>
      ))}
    </section>
  );
}

/** The value in large type; each band of a table on a line of its own. */
function Figure({ words }: { readonly words: string }) {
  const lines = words.split('; ').flatMap((part) => part.split(';'));
  return (
    <p className="figure" data-lines={lines.length > 1}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
}

function Elsewhere({ elsewhere, id }: ParameterDetail) {
  const { t } = useTranslation();
  if (elsewhere.length === 0) return null;
  return (
    <p>
      {t('parameters.elsewhere')}{' '}
      {elsewhere.map(({ region, regionName }) => (
        <Link key={region} to="." search={{ one: `${region}/${id}` }} className="beside">
          <Given>{regionName}</Given>
        </Link>
      ))}
    </p>
  );
}

/** The region a new value would be for: this one, or, on another’s page, the one that one works for; none where there is none. */
function useTarget(
  parameter: ParameterDetail,
): { readonly region: string; readonly name: string } | null {
  const { session, scope } = usePresence();
  const { region, regionName, may, elsewhere } = parameter;
  if (!session.may['parameters.propose']) return null;
  if (may.propose) return { region, name: regionName };
  if (scope === undefined || elsewhere.some((one) => one.region === scope.region)) return null;
  return { region: scope.region, name: scope.regionName };
}

function Propose({ parameter }: { readonly parameter: ParameterDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const target = useTarget(parameter);
  if (target === null) return null;
  const { region, name } = target;
  if (open) {
    return (
      <ProposeForm
        parameter={{ ...parameter, region }}
        initial={draftFor(parameter)}
        onClose={() => {
          setOpen(false);
        }}
      />
    );
  }
  const own = region === parameter.region;
  return (
    <p className="acts">
      <Button
        type={own ? 'primary' : 'default'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {own ? t('proposals.open') : t('proposals.openHere', { region: name })}
      </Button>
    </p>
  );
}
