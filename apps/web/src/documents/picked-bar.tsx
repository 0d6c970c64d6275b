// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { useDesk } from './reading-desk.js';
import { DOCUMENT_PARTS, standing } from './reading-parts.js';

/** What can be made of the words that are selected: a new task, or a piece that was not read. */
export function PickedBar() {
  const { t } = useTranslation();
  const { reading, picked, take, edit, busy } = useDesk();
  if (picked === null || !reading.may.correct) return null;
  const before = standing(reading.items).filter(({ span }) => span[0] <= picked.span[0]);
  const parts = DOCUMENT_PARTS.filter((part) => reading.kind === 'report' || part !== 'practices');
  return (
    <div className="picked-bar" role="status">
      <p>
        {t('reading.picked')} <Given>{short(picked.quote)}</Given>
      </p>
      <div className="acts">
        <Button
          size="small"
          loading={busy}
          onClick={() => {
            const follows = before.at(-1)?.id ?? null;
            take({ kind: 'correct', corrections: [{ kind: 'add', follows, span: picked.span }] });
          }}
        >
          {t('reading.newTask')}
        </Button>
        {parts.map((part) => (
          <Button
            key={part}
            size="small"
            onClick={() => {
              edit({ part, task: null, piece: null });
            }}
          >
            {t(`pieceKinds.${part}`)}
          </Button>
        ))}
      </div>
      <p className="aside">{t('reading.pickedHint')}</p>
    </div>
  );
}

const MOST = 40;

const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words);
