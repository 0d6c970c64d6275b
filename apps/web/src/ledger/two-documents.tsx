// SPDX-License-Identifier: Apache-2.0
import { LedgerLinks } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { TaskLink } from './place-link.js';
import { useLedgerSend } from './use-ledger-send.js';

type Link = LedgerLinks['links'][number];
type Linked = Link['upper'];
type Drift = LedgerLinks['drifts'][number];

const STATES = { proposed: 'busy', confirmed: 'good', rejected: 'plain' } as const;
const DRIFTS = { looser: 'bad', stricter: 'good', later: 'warn', other: 'plain' } as const;

/** Two documents side by side: what is missing below, which figures drifted, and which tasks answer each other. */
export function TwoDocuments({ links }: { readonly links: LedgerLinks }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <Given>{links.lower.title}</Given> {t(links.cites ? 'links.cites' : 'links.citesNot')}{' '}
        <Given>{links.upper.title}</Given>
      </p>
      <Drifts drifts={links.drifts} />
      <Unmatched unmatched={links.unmatched} />
      <Pairs links={links} />
    </>
  );
}

function Named({ task, label, title }: Linked) {
  return (
    <TaskLink task={task}>
      <Given>{`${label} ${title}`.trim()}</Given>
    </TaskLink>
  );
}

function Drifts({ drifts }: Pick<LedgerLinks, 'drifts'>) {
  const { t } = useTranslation();
  const columns: readonly Column<Drift>[] = [
    { key: 'metric', title: t('links.metric'), cell: ({ metric }) => <Given>{metric}</Given> },
    { key: 'above', title: t('links.above'), cell: ({ above }) => <Given>{above}</Given> },
    { key: 'below', title: t('links.below'), cell: ({ below }) => <Given>{below}</Given> },
    {
      ...{ key: 'direction', title: t('links.drift') },
      cell: ({ direction }) => (
        <Mark tone={DRIFTS[direction]}>{t(`links.directions.${direction}`)}</Mark>
      ),
    },
    { key: 'lower', title: t('links.lowerTask'), cell: ({ lower }) => <Named {...lower} /> },
  ];
  return (
    <section className="card" aria-labelledby="drifts">
      <header className="card-head">
        <h2 id="drifts">{t('links.drifts', { n: drifts.length })}</h2>
      </header>
      {drifts.length === 0 ? (
        <p className="state">{t('links.noDrift')}</p>
      ) : (
        <Grid
          caption={t('links.drift')}
          columns={columns}
          rows={drifts}
          keyOf={({ upper, lower, metric }) => [upper.task, lower.task, metric].join(' ')}
        />
      )}
    </section>
  );
}

function Unmatched({ unmatched }: Pick<LedgerLinks, 'unmatched'>) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="unmatched">
      <header className="card-head">
        <h2 id="unmatched">{t('links.unmatched', { n: unmatched.length })}</h2>
      </header>
      {unmatched.length === 0 && <p className="state">{t('links.allMatched')}</p>}
      <ul className="plain pieces">
        {unmatched.map((one) => (
          <li key={one.task}>
            <span>
              <Named {...one} />{' '}
              {one.proposed > 0 && (
                <span className="aside">{t('links.candidates', { n: one.proposed })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pairs({ links: { links, may } }: { readonly links: LedgerLinks }) {
  const { t } = useTranslation();
  const columns: readonly Column<Link>[] = [
    { key: 'upper', title: t('links.upperTask'), cell: ({ upper }) => <Named {...upper} /> },
    { key: 'lower', title: t('links.lowerTask'), cell: ({ lower }) => <Named {...lower} /> },
    { key: 'shared', title: t('links.shared'), cell: (link) => <Shared {...link} /> },
    {
      ...{ key: 'state', title: t('work.state') },
      cell: ({ state, by }) => (
        <>
          <Mark tone={STATES[state]}>{t(`links.states.${state}`)}</Mark>
          {by !== null && <span className="aside below">{by}</span>}
        </>
      ),
    },
    ...(may.decide
      ? [
          {
            ...{ key: 'acts', title: t('links.decide'), kind: 'actions' as const },
            cell: (link: Link) => <Decide link={link} />,
          },
        ]
      : []),
  ];
  return (
    <section className="card" aria-labelledby="pairs">
      <header className="card-head">
        <h2 id="pairs">{t('links.pairs', { n: links.length })}</h2>
      </header>
      {links.length === 0 ? (
        <p className="state">{t('links.noPairs')}</p>
      ) : (
        <Grid
          caption={t('places.links')}
          columns={columns}
          rows={links}
          keyOf={({ upper, lower }) => `${upper.task} ${lower.task}`}
        />
      )}
    </section>
  );
}

/** What two tasks have in common: the reason why they are put beside each other. */
function Shared({ score, reasons }: Link) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <span className="aside">{t('links.score', { n: score })}</span>
      {reasons.map(({ kind, shared }) => (
        <span key={kind} className="below">
          {knownWords(i18n, `links.reasons.${kind}`, kind)}
          {t('list.colon')}
          <Given>{shared.join('、')}</Given>
        </span>
      ))}
    </>
  );
}

function Decide({ link: { upper, lower, state } }: { readonly link: Link }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useLedgerSend(LedgerLinks);
  const decide = (next: 'confirmed' | 'rejected') => () => {
    const body = { upper: upper.task, lower: lower.task, state: next };
    mutate({ path: '/api/ledger/links', method: 'PUT', body });
  };
  return (
    <span className="acts">
      {(['confirmed', 'rejected'] as const)
        .filter((next) => next !== state)
        .map((next) => (
          <Button key={next} size="small" disabled={isPending} onClick={decide(next)}>
            {t(`links.acts.${next}`)}
          </Button>
        ))}
      {error !== null && <Refused error={error} />}
    </span>
  );
}
