// SPDX-License-Identifier: Apache-2.0
import type { ReturnCell, ReturnField } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { type NamesInRow, PlaceCell } from './place-cell.js';
import { useLabel } from './words.js';

/** What an input of a cell shares, whatever its kind. */
interface Shared {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'data-cell': string;
}

/** What a cell is given by and tells. */
export interface CellProps {
  readonly id: string;
  readonly packet: string;
  readonly field: ReturnField;
  readonly cell: ReturnCell;
  /** What places in the row are called. */
  readonly names: NamesInRow;
  readonly disabled: boolean;
  readonly onChange: (cell: ReturnCell) => void;
  /** The cell is left: what stands in it is saved. */
  readonly onLeave: () => void;
  /** Named here where no label stands beside it. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A typed input of one cell: an emptied one is missing, and one that does not apply says so. */
export function CellInput({ id, field, cell, label, describedBy, ...props }: CellProps) {
  const { t } = useTranslation();
  const words = useLabel();
  const { disabled, onChange, onLeave } = props;
  const shared: Shared = {
    ...{ id, name: field.id, 'data-cell': field.id, onBlur: onLeave },
    disabled: disabled || cell.state === 'not-applicable',
    value: cell.state === 'value' ? cell.value : '',
    onChange: ({ target }) => {
      onChange(
        target.value === '' ? { state: 'missing' } : { state: 'value', value: target.value },
      );
    },
    ...{ 'aria-label': label, 'aria-describedby': describedBy },
  };
  if (isMasked(field, cell))
    return (
      <span className="cell" id={id}>
        {shared.value} <span className="aside">{t('returnPersonal.veiled')}</span>
      </span>
    );
  return (
    <span className="cell">
      <Input shared={shared} {...{ id, field, cell, label, describedBy, ...props }} />
      {field.unit !== null && <span className="aside">{words(field.unit)}</span>}
      {field.mayNotApply && !isChosen(field) && (
        <Applies {...{ id, field, cell, disabled, onChange, onLeave }} />
      )}
    </span>
  );
}

/** What speaks of a person and is not opened is not written over either. */
const isMasked = ({ personal }: ReturnField, cell: ReturnCell): boolean =>
  personal && cell.state === 'value' && cell.value.includes('****');

/** What a browser offers for a kind; a choice has an element of its own. */
const INPUTS: Readonly<
  Record<ReturnField['kind'], Readonly<{ type: string; inputMode?: 'decimal'; className?: string }>>
> = {
  attachment: { type: 'text' },
  code: { type: 'text' },
  day: { type: 'date' },
  decimal: { type: 'text', inputMode: 'decimal', className: 'number' },
  institution: { type: 'text' },
  money: { type: 'text', inputMode: 'decimal', className: 'number' },
  month: { type: 'month' },
  region: { type: 'text' },
  share: { type: 'text', inputMode: 'decimal', className: 'number' },
  text: { type: 'text' },
  unit: { type: 'text' },
  whole: { type: 'text', inputMode: 'decimal', className: 'number' },
  'yes-no': { type: 'text' },
};

/** Of these the third state stands among the choices. */
const isChosen = ({ kind }: ReturnField): boolean => kind === 'code' || kind === 'yes-no';

const isPlace = ({ kind }: ReturnField): boolean =>
  kind === 'institution' || kind === 'unit' || kind === 'region';

function Input({ shared, ...props }: CellProps & { readonly shared: Shared }) {
  const { field, cell, label, describedBy } = props;
  if (isChosen(field)) return <Choice {...props} shared={shared} />;
  if (isPlace(field))
    return (
      <PlaceCell
        {...props}
        disabled={props.disabled || cell.state === 'not-applicable'}
        aria-label={label}
        aria-describedby={describedBy}
      />
    );
  const longest = field.kind === 'text' ? { maxLength: field.longest } : {};
  return <input {...INPUTS[field.kind]} {...longest} {...shared} />;
}

const NOT_APPLICABLE = 'n/a';

function Choice({
  field,
  cell,
  disabled,
  onChange,
  shared,
}: CellProps & { readonly shared: Shared }) {
  const { t } = useTranslation();
  const label = useLabel();
  const options =
    field.kind === 'yes-no'
      ? (['yes', 'no'] as const).map((code) => ({ code, words: t(`returnForm.${code}`) }))
      : field.codes
          // The word stands for the third state where a field has it, once.
          .map((one) => ({ code: one.code, words: label(one.label) }))
          .filter(({ words }) => !field.mayNotApply || words !== t('returnForm.not-applicable'));
  return (
    <select
      {...shared}
      disabled={disabled}
      value={cell.state === 'not-applicable' ? NOT_APPLICABLE : shared.value}
      onChange={(event) => {
        if (event.target.value === NOT_APPLICABLE) onChange({ state: 'not-applicable' });
        else shared.onChange(event);
      }}
    >
      <option value="">{t('returnForm.choose')}</option>
      {options.map(({ code, words }) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
      {field.mayNotApply && (
        <option value={NOT_APPLICABLE}>{t('returnForm.not-applicable')}</option>
      )}
    </select>
  );
}

/** 不适用: the third state, where the field allows it. */
function Applies({
  id,
  field,
  cell,
  disabled,
  onChange,
  onLeave,
}: Omit<CellProps, 'label' | 'describedBy' | 'packet' | 'names'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const box = `${id}-applies`;
  return (
    <span className="applies">
      <input
        id={box}
        type="checkbox"
        disabled={disabled}
        aria-label={`${label(field.label)} ${t('returnForm.not-applicable')}`}
        checked={cell.state === 'not-applicable'}
        onBlur={onLeave}
        onChange={({ target }) => {
          onChange({ state: target.checked ? 'not-applicable' : 'missing' });
        }}
      />
      <label htmlFor={box}>{t('returnForm.not-applicable')}</label>
    </span>
  );
}
