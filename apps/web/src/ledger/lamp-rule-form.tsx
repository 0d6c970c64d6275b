// SPDX-License-Identifier: Apache-2.0
import { LampMoves, LampSchemes, type LampScheme } from '@sanyi/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Field } from '../ui/field.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { LampFaces } from './lamp-faces.js';
import { LampMovesView } from './lamp-moves.js';
import { LampRuleList } from './lamp-rule-list.js';
import { isSameScheme } from './scheme-draft.js';
import { useLedgerSend } from './use-ledger-send.js';

/** A region's rules as the server tells them. */
type Schemes = ReturnType<typeof LampSchemes.parse>;

/** The rules in force, to be read by all and changed by who may: first tried, then applied. */
export function LampRuleForm({ schemes }: { readonly schemes: Schemes }) {
  const { t } = useTranslation();
  const { current, shipped, may } = schemes;
  const [draft, setDraft] = useState<LampScheme>(current);
  return (
    <>
      <section className="card" aria-labelledby="rules">
        <header className="card-head">
          <h2 id="rules">
            <Given>{draft.label}</Given>
          </h2>
          <span>
            <Mark tone={draft.status === 'read' ? 'good' : 'warn'}>
              {t(`lampRules.statuses.${draft.status}`)}
            </Mark>
            <span className="aside">
              <Given>{draft.source}</Given>
            </span>
          </span>
        </header>
        {may.apply && (
          <StartFrom
            schemes={[current, ...shipped]}
            onStart={(scheme) => {
              setDraft(scheme);
            }}
          />
        )}
        <LampRuleList scheme={draft} onChange={may.apply ? setDraft : undefined} />
      </section>
      <section className="card" aria-labelledby="faces">
        <header className="card-head">
          <h2 id="faces">{t('lampRules.faces')}</h2>
        </header>
        <LampFaces scheme={draft} onChange={may.apply ? setDraft : undefined} />
      </section>
      {may.apply ? (
        <TryOut key={JSON.stringify(draft)} schemes={schemes} draft={draft} />
      ) : (
        <p className="aside">{t('lampRules.readOnly')}</p>
      )}
    </>
  );
}

function StartFrom({
  schemes,
  onStart,
}: {
  readonly schemes: readonly LampScheme[];
  readonly onStart: (scheme: LampScheme) => void;
}) {
  const { t } = useTranslation();
  const named = schemes.filter(
    (one, at) => schemes.findIndex((each) => isSameScheme(one, each)) === at,
  );
  return (
    <div className="filters">
      <Field label={t('lampRules.start')}>
        {(id) => (
          <Select<number>
            id={id}
            className="field"
            placeholder={t('lampRules.startHint')}
            options={named.map(({ label }, value) => ({
              value,
              label: <span lang="zh-CN">{label}</span>,
            }))}
            onChange={(at) => {
              const scheme = named[at];
              if (scheme !== undefined) onStart(scheme);
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** What would move, and only after it was seen the way to apply it. A draft that changes is tried anew. */
function TryOut({ schemes, draft }: { readonly schemes: Schemes; readonly draft: LampScheme }) {
  const { t } = useTranslation();
  const { region, version, current } = schemes;
  const body = { region, scheme: draft };
  const preview = useMutation({
    mutationFn: () => send('/api/ledger/lamps/preview', { method: 'POST', body }, LampMoves),
  });
  const apply = useLedgerSend(LampSchemes);
  const isSame = isSameScheme(draft, current);
  return (
    <section className="card stack" aria-labelledby="try">
      <h2 id="try">{t('lampRules.try')}</h2>
      <p className="aside">{t(isSame ? 'lampRules.unchanged' : 'lampRules.tryHint')}</p>
      <div className="acts">
        <Button
          disabled={isSame}
          loading={preview.isPending}
          onClick={() => {
            preview.mutate();
          }}
        >
          {t('lampRules.preview')}
        </Button>
        {preview.data !== undefined && (
          <Button
            type="primary"
            loading={apply.isPending}
            onClick={() => {
              apply.mutate({ path: '/api/ledger/lamps', method: 'PUT', body, version });
            }}
          >
            {t('lampRules.apply', { n: preview.data.moved })}
          </Button>
        )}
      </div>
      {preview.error !== null && <Refused error={preview.error} />}
      {apply.error !== null && <Refused error={apply.error} />}
      {preview.data !== undefined && <LampMovesView moves={preview.data} scheme={draft} />}
    </section>
  );
}
