// SPDX-License-Identifier: Apache-2.0
import { CloseOutlined, DownOutlined, HolderOutlined, UpOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { CodeMarks } from './code-marks.js';
import { type CodeKind, moved, without } from './code-order.js';
import { codeQuery } from './grouping-queries.js';

interface ListParts {
  readonly kind: CodeKind;
  readonly scheme: string;
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Codes in their order, the first is the main one; dragged, or moved with the buttons of a row. */
export function CodeList(parts: ListParts) {
  const { t } = useTranslation();
  const { kind, codes, onChange } = parts;
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<number | null>(null);
  const follow = useFocusFollows(list, codes);
  if (codes.length === 0) return <p className="aside">{t(`groupingNoCodes.${kind}`)}</p>;
  const move = (from: number, to: number) => {
    if (to < 0 || to >= codes.length || from === to) return;
    follow(codes[from] ?? '', to < from ? 'up' : 'down');
    onChange(moved(codes, from, to));
  };
  return (
    <ol className="code-rows" ref={list}>
      {codes.map((code, place) => (
        <Row
          key={`${code} ${codes.indexOf(code) === place ? '' : place}`}
          {...{ ...parts, code, place, move }}
          onDragStart={({ dataTransfer }) => {
            dragged.current = place;
            dataTransfer.effectAllowed = 'move';
            dataTransfer.setData('text/plain', code);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged.current !== null) move(dragged.current, place);
            dragged.current = null;
          }}
        />
      ))}
    </ol>
  );
}

interface RowParts extends ListParts {
  readonly code: string;
  readonly place: number;
  readonly move: (from: number, to: number) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

function Row({ kind, scheme, code, place, codes, move, onChange, onDragStart, onDrop }: RowParts) {
  const { t } = useTranslation();
  const { data: known } = useQuery(codeQuery({ scheme, kind, code }));
  return (
    <li
      data-code={code}
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <HolderOutlined aria-hidden className="grip" />
      <Mark tone={place === 0 ? 'good' : 'plain'}>
        {place === 0 ? t(`groupingMain.${kind}`) : String(place + 1)}
      </Mark>
      <span className="code-name">
        <code>{code}</code>{' '}
        {known === null ? <em>{t('grouping.notKnown')}</em> : <Given>{known?.name}</Given>}{' '}
        {known !== null && known !== undefined && <CodeMarks {...known} />}
      </span>
      <span className="code-acts">
        <Act
          name="up"
          code={code}
          onClick={() => {
            move(place, place - 1);
          }}
          disabled={place === 0}
        />
        <Act
          name="down"
          code={code}
          onClick={() => {
            move(place, place + 1);
          }}
          disabled={place === codes.length - 1}
        />
        <Act
          name="remove"
          code={code}
          onClick={() => {
            onChange(without(codes, place));
          }}
        />
      </span>
    </li>
  );
}

const ICONS = { up: <UpOutlined />, down: <DownOutlined />, remove: <CloseOutlined /> } as const;

function Act({
  name,
  code,
  disabled = false,
  onClick,
}: {
  readonly name: keyof typeof ICONS;
  readonly code: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation();
  const words = t(`groupingActs.${name}`, { code });
  return (
    <Button
      {...{ size: 'small', type: 'text', icon: ICONS[name], title: words, disabled, onClick }}
      aria-label={words}
      data-act={name}
    />
  );
}

/** After a move the focus is on the same row: on the same button, or on its opposite where the row came to an end. */
function useFocusFollows(
  list: { readonly current: HTMLOListElement | null },
  codes: readonly string[],
) {
  const wanted = useRef<{ readonly code: string; readonly act: 'up' | 'down' } | null>(null);
  const order = codes.join('|');
  // The address changes a little later than the button is pressed: only a new order is the moment.
  useEffect(() => {
    if (wanted.current === null) return;
    const { code, act } = wanted.current;
    wanted.current = null;
    const rows = Array.from(list.current?.querySelectorAll('li') ?? []);
    const row = rows.find(({ dataset }) => dataset['code'] === code);
    const button = (name: string) =>
      row?.querySelector<HTMLButtonElement>(`button[data-act='${name}']:not(:disabled)`);
    (button(act) ?? button(act === 'up' ? 'down' : 'up'))?.focus();
  }, [list, order]);
  return (code: string, act: 'up' | 'down') => {
    wanted.current = { code, act };
  };
}
