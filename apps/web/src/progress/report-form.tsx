// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntryDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { type ReportDraft, reportDraft, reportOf } from './report-draft.js';
import { useEntryDecision } from './use-entry-decision.js';

const STATES = ['under-way', 'done', 'needs-help', 'not-started'] as const;

/** 填报进展: what was done, figure by figure; what is missing the server says. */
export function ReportForm({ entry }: { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<ReportDraft>(() => reportDraft(entry));
  const { mutate, error, isPending } = useEntryDecision(entry);
  const set = (change: Partial<ReportDraft>): void => {
    setDraft({ ...draft, ...change });
  };
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ action: 'submit', content: reportOf(draft) });
      }}
    >
      <StateFields draft={draft} onChange={set} />
      <Line label={t('entries.text')} hint={t('entries.textHint')} needed>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            maxLength={4000}
            value={draft.text}
            onChange={({ target }) => {
              set({ text: target.value });
            }}
          />
        )}
      </Line>
      <FigureFields entry={entry} draft={draft} onChange={set} />
      <MoreFields draft={draft} onChange={set} />
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('entries.submit')}
      </Button>
    </form>
  );
}

interface Part {
  readonly draft: ReportDraft;
  readonly onChange: (change: Partial<ReportDraft>) => void;
}

function StateFields({ draft, onChange }: Part) {
  const { t } = useTranslation();
  return (
    <>
      <Line label={t('entries.state')}>
        {(id) => (
          <select
            id={id}
            value={draft.state}
            onChange={({ target }) => {
              const state = STATES.find((one) => one === target.value) ?? 'under-way';
              onChange(state === 'done' ? { state, progress: '100' } : { state });
            }}
          >
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`entryStates.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Line>
      <Line label={t('entries.progress')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={0}
            max={100}
            value={draft.progress}
            onChange={({ target }) => {
              onChange({ progress: target.value });
            }}
          />
        )}
      </Line>
      {draft.state === 'done' && <DoneOn draft={draft} onChange={onChange} />}
    </>
  );
}

function DoneOn({ draft, onChange }: Part) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <Line label={t('entries.doneOn')} needed>
      {(id) => (
        <input
          id={id}
          type="date"
          max={today}
          value={draft.doneOn}
          onChange={({ target }) => {
            onChange({ doneOn: target.value });
          }}
        />
      )}
    </Line>
  );
}

function FigureFields({ entry, draft, onChange }: Part & { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  const before = new Map(
    (entry.before?.content.figures ?? []).map(({ target, words }) => [target, words]),
  );
  return entry.targets.map(({ id: target, quote }) => {
    const held = draft.figures[target] ?? { words: '', met: '' };
    const set = (change: Partial<typeof held>): void => {
      onChange({ figures: { ...draft.figures, [target]: { ...held, ...change } } });
    };
    return (
      <Line
        key={target}
        label={<Given>{quote}</Given>}
        hint={
          before.has(target) && (
            <Given>{t('entries.was', { words: before.get(target) ?? '' })}</Given>
          )
        }
      >
        {(id) => (
          <span className="cell">
            <input
              id={id}
              type="text"
              maxLength={200}
              placeholder={t('entries.figureHint')}
              value={held.words}
              onChange={({ target: { value } }) => {
                set({ words: value });
              }}
            />
            <select
              aria-label={t('entries.met', { quote })}
              value={held.met}
              onChange={({ target: { value } }) => {
                set({ met: value });
              }}
            >
              <option value="">{t('entries.notJudged')}</option>
              <option value="yes">{t('entries.isMet')}</option>
              <option value="no">{t('entries.isMissed')}</option>
            </select>
          </span>
        )}
      </Line>
    );
  });
}

const MORE = ['evidence', 'problem', 'next'] as const;

function MoreFields({ draft, onChange }: Part) {
  const { t } = useTranslation();
  return MORE.map((name) => (
    <Line key={name} label={t(`entries.${name}`)} hint={t(`entryHints.${name}`)}>
      {(id) => (
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={draft[name]}
          onChange={({ target }) => {
            onChange({ [name]: target.value });
          }}
        />
      )}
    </Line>
  ));
}

function Line({
  label,
  hint,
  needed = false,
  children,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly needed?: boolean;
  readonly children: (id: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="piece-field">
      <label htmlFor={id}>
        {label}
        {needed && <span className="needed">{t('reading.isNeeded')}</span>}
      </label>
      {children(id)}
      {Boolean(hint) && <p className="aside">{hint}</p>}
    </div>
  );
}
