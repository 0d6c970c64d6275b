// SPDX-License-Identifier: Apache-2.0
import { type BulletinBlock, BulletinDetail, type BulletinFigure } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { Refused } from '../ui/states.js';
import { bulletinQuery, BULLETINS } from './bulletin-queries.js';
import { EditBlock } from './edit-block.js';
import { FigureWords } from './figure-words.js';

type Figures = ReadonlyMap<string, BulletinFigure>;

/** 正文: each paragraph with its figures as chips; in a draft each can be edited. */
export function BulletinText({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const figures: Figures = new Map(bulletin.figures.map((one) => [one.id, one]));
  const { mutate, error, isPending } = useKeeping(bulletin);
  return (
    <section className="card bulletin-text" aria-labelledby="bulletin-text">
      <h2 id="bulletin-text">{t('bulletins.text')}</h2>
      <p className="aside">{t('bulletins.takenOn', { day: bulletin.takenOn })}</p>
      {error !== null && <Refused error={error} />}
      {bulletin.blocks.map((block) =>
        open === block.id ? (
          <EditBlock
            key={block.id}
            {...{ block, figures, isPending }}
            onKeep={(words) => {
              mutate({ ...block, words });
            }}
            onCancel={() => {
              setOpen(null);
            }}
          />
        ) : (
          <Block
            key={block.id}
            {...{ block, figures }}
            onEdit={
              bulletin.may.edit
                ? () => {
                    setOpen(block.id);
                  }
                : null
            }
          />
        ),
      )}
    </section>
  );
}

function Block({
  block,
  figures,
  onEdit,
}: {
  readonly block: BulletinBlock;
  readonly figures: Figures;
  readonly onEdit: (() => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <div className="bulletin-block" data-kind={block.kind} id={block.id}>
      {block.kind === 'table' ? (
        <BlockTable {...{ block, figures }} />
      ) : (
        <Paragraph {...{ block, figures }} />
      )}
      {onEdit !== null && (
        <Button size="small" type="text" onClick={onEdit} aria-label={t('bulletins.edit')}>
          {t('bulletins.change')}
        </Button>
      )}
    </div>
  );
}

interface Shown {
  readonly block: BulletinBlock;
  readonly figures: Figures;
}

function Paragraph({ block: { kind, words }, figures }: Shown) {
  const said = <FigureWords words={words} figures={figures} />;
  return kind === 'heading' ? <h3>{said}</h3> : <p>{said}</p>;
}

function BlockTable({ block: { words, rows }, figures }: Shown) {
  const [heads = [], ...body] = rows;
  return (
    <div className="grid-frame" tabIndex={0} role="region" aria-label={words}>
      <table className="bulletin-table">
        <caption>
          <Given>{words}</Given>
        </caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={at} scope="col">
                <Given>{head}</Given>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  <FigureWords words={cell} figures={figures} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useKeeping({ id, version, title, blocks }: BulletinDetail) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (block: BulletinBlock) => {
      const kept = blocks.map((one) => (one.id === block.id ? block : one));
      const body = { title, blocks: kept };
      return send(`${BULLETINS}/${id}`, { method: 'PUT', body, version }, BulletinDetail);
    },
    onSuccess: (detail) => {
      void message.success(t('bulletins.saved'));
      queries.setQueryData(bulletinQuery(id).queryKey, detail);
    },
  });
}
