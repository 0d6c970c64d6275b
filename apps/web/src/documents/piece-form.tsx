// SPDX-License-Identifier: Apache-2.0
import { Button, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import {
  type Draft,
  type DraftFault,
  draftOf,
  faultIn,
  type Picked,
  valueOf,
} from './piece-draft.js';
import { CHOICES, type FieldName, PIECE_FIELDS, type PieceField } from './piece-fields.js';
import { choiceWords } from './piece-words.js';
import { type Editing, useDesk } from './reading-desk.js';

/** 更正: one piece in a form, with the words of the document above it. */
export function PieceForm({
  editing,
  onClose,
}: {
  readonly editing: Editing | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const title =
    editing === null
      ? ''
      : t(editing.piece === null ? 'reading.addTitle' : 'reading.correctTitle', {
          what: t(`pieceKinds.${editing.part}`),
        });
  return (
    <Modal open={editing !== null} onCancel={onClose} footer={null} destroyOnHidden title={title}>
      {editing !== null && <Fields editing={editing} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ editing, onClose }: { readonly editing: Editing; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { reading, picked: selected, take } = useDesk();
  const { part, piece } = editing;
  const [picked] = useState<Picked | null>(piece === null ? selected : null);
  const before = piece?.value ?? null;
  const [draft, setDraft] = useState<Draft>(() => draftOf(part, before, picked));
  const [tried, setTried] = useState(false);
  const fault = faultIn(part, draft);
  const save = (): void => {
    setTried(true);
    if (fault !== null) return;
    const value = valueOf(part, draft, { before, picked });
    take({ kind: 'correct', corrections: [correctionOf(editing, value)] });
    onClose();
  };
  return (
    <form
      className="piece-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Quote words={picked?.quote ?? quoteOf(reading.text, before)} />
      {PIECE_FIELDS[part].map((field) => (
        <FormField
          key={field.name}
          field={field}
          fault={tried && fault?.field === field.name ? fault : null}
          value={draft[field.name] ?? ''}
          onChange={(value) => {
            setDraft({ ...draft, [field.name]: value });
          }}
        />
      ))}
      <div className="acts">
        <Button type="primary" htmlType="submit">
          {t('reading.keep')}
        </Button>
        <Button onClick={onClose}>{t('reading.leave')}</Button>
      </div>
    </form>
  );
}

function Quote({ words }: { readonly words: string }) {
  if (words === '') return null;
  return (
    <blockquote className="quote">
      <Given>{words}</Given>
    </blockquote>
  );
}

function quoteOf(text: string, value: Readonly<Record<string, unknown>> | null): string {
  const span = value?.['span'];
  return Array.isArray(span) ? text.slice(Number(span[0]), Number(span[1])) : '';
}

function correctionOf({ part, task, piece }: Editing, value: object): object {
  const key = piece?.key ?? null;
  if (part === 'head') return { kind: 'head', after: value };
  if (part === 'title') return { kind: 'title', task, after: (value as { title: unknown }).title };
  return task === null
    ? { kind: 'document-part', part, key, after: value }
    : { kind: 'part', task, part, key, after: value };
}

interface FieldProps {
  readonly field: PieceField;
  readonly fault: DraftFault | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FormField(props: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const { field, fault } = props;
  const { name, kind, needed = false } = field;
  return (
    <div className="piece-field" data-kind={kind} data-faulty={fault !== null}>
      <label htmlFor={id}>
        {t(`pieceFields.${name}`)}
        {needed && <span className="needed">{t('reading.isNeeded')}</span>}
        {kind === 'names' && <span className="aside"> {t('reading.namesHint')}</span>}
      </label>
      <FieldInput {...props} id={id} />
      {fault !== null && (
        <p className="fault" role="alert" id={`${id}-fault`}>
          {t(`pieceFaults.${fault.code}`)}
        </p>
      )}
    </div>
  );
}

function FieldInput({
  id,
  field: { name, kind },
  fault,
  value,
  onChange,
}: FieldProps & { readonly id: string }) {
  const described =
    fault === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
  const text = {
    ...{ id, value, ...described },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange(target.value);
    },
  };
  if (kind === 'yes') return <Tick {...{ id, value, onChange }} />;
  if (kind === 'choice') return <select {...text}>{choicesOf(name)}</select>;
  const rows = ROWS[kind];
  if (rows !== undefined) return <textarea rows={rows} maxLength={20_000} {...text} />;
  if (kind === 'day') return <input type="date" {...text} />;
  return <input type="text" inputMode={kind === 'number' ? 'decimal' : 'text'} {...text} />;
}

const ROWS: Readonly<Partial<Record<PieceField['kind'], number>>> = { long: 4, names: 2 };

function Tick({
  id,
  value,
  onChange,
}: Pick<FieldProps, 'value' | 'onChange'> & { readonly id: string }) {
  return (
    <input
      id={id}
      type="checkbox"
      checked={value === 'yes'}
      onChange={({ target }) => {
        onChange(target.checked ? 'yes' : '');
      }}
    />
  );
}

const isChoice = (name: FieldName): name is FieldName & keyof typeof CHOICES => name in CHOICES;

function choicesOf(name: FieldName): ReactNode {
  return isChoice(name)
    ? CHOICES[name].map((one) => <Option key={one} {...{ name, one }} />)
    : null;
}

function Option({ name, one }: { readonly name: keyof typeof CHOICES; readonly one: string }) {
  const { t } = useTranslation();
  return (
    <option value={one}>{one === '' ? t('reading.notSaid') : choiceWords(name, one, t)}</option>
  );
}
