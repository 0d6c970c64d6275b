// SPDX-License-Identifier: Apache-2.0
import type { BulletinBlock, BulletinFigure } from '@sanyi/contract';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { fromDraft, idsIn, toDraft } from './figure-draft.js';

/** One paragraph while it is edited: its figures stand as ⟦1：92.8 %⟧, and what each is stands below. */
export function EditBlock({
  block,
  figures,
  isPending,
  onKeep,
  onCancel,
}: {
  readonly block: BulletinBlock;
  readonly figures: ReadonlyMap<string, BulletinFigure>;
  readonly isPending: boolean;
  readonly onKeep: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const ids = idsIn(block.words);
  const shown = new Map([...figures].map(([figure, one]) => [figure, one.shown]));
  const [draft, setDraft] = useState(toDraft(block.words, ids, shown));
  return (
    <div className="bulletin-edit stack">
      <label htmlFor={id}>{t('bulletins.edit')}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={4000}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
        }}
      />
      {ids.length > 0 && <WhatFiguresAre {...{ ids, figures }} />}
      <p className="acts">
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            onKeep(fromDraft(draft, ids));
          }}
        >
          {t('bulletins.keep')}
        </Button>
        <Button onClick={onCancel}>{t('bulletins.cancel')}</Button>
      </p>
    </div>
  );
}

function WhatFiguresAre({
  ids,
  figures,
}: {
  readonly ids: readonly string[];
  readonly figures: ReadonlyMap<string, BulletinFigure>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className="aside">{t('bulletins.write')}</p>
      <ol className="figure-list" aria-label={t('bulletins.figuresHere')}>
        {ids.map((figure) => (
          <li key={figure}>
            <Given>{figures.get(figure)?.name ?? figure}</Given>
          </li>
        ))}
      </ol>
    </>
  );
}
