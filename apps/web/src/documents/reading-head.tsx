// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Day } from '../ui/day.js';
import { Given } from '../ui/given.js';
import { DocumentKind } from './document-kind.js';
import { choiceWords } from './piece-words.js';
import { useDesk } from './reading-desk.js';

/** What the document says of itself; where a person corrected it, the machine's reading stands beside it. */
export function ReadingHead() {
  const { t } = useTranslation();
  const { reading, edit } = useDesk();
  const { head, machineHead } = reading;
  return (
    <section className="card" aria-labelledby="reading-head">
      <header className="card-head">
        <h2 id="reading-head">{t('reading.head')}</h2>
        {reading.may.correct && (
          <Button
            size="small"
            onClick={() => {
              edit({
                part: 'head',
                task: null,
                piece: { key: 'head', machine: machineHead, value: head },
              });
            }}
          >
            {t('reading.correct')}
          </Button>
        )}
      </header>
      <HeadFacts />
    </section>
  );
}

const FACTS = ['title', 'documentNumber', 'issuer'] as const;

function HeadFacts() {
  const { t } = useTranslation();
  const { head, machineHead, kind } = useDesk().reading;
  return (
    <dl className="facts">
      {FACTS.map((name) => (
        <Fact key={name} name={t(`pieceFields.${name}`)}>
          <Given>{head[name] ?? '—'}</Given>
          {head[name] !== machineHead[name] && (
            <span className="aside machine">
              {t('reading.machineRead')} <Given>{machineHead[name] ?? '—'}</Given>
            </span>
          )}
        </Fact>
      ))}
      <Fact name={t('pieceFields.issuedOn')}>
        <Day on={head.issuedOn} />
      </Fact>
      <Fact name={t('reading.period')}>
        {head.period === null ? (
          '—'
        ) : (
          <>
            <Day on={head.period.from} /> – <Day on={head.period.to} />
          </>
        )}
      </Fact>
      <Fact name={t('pieceFields.leadRule')}>{choiceWords('leadRule', head.leadRule, t)}</Fact>
      <Fact name={t('documents.kind')}>
        <DocumentKind kind={kind} draft={head.draft} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
