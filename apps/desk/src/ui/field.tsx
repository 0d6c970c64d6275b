// SPDX-License-Identifier: Apache-2.0
interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly type?: 'text' | 'date';
  readonly wide?: boolean;
}

/** A labelled line of text. */
export function Field({ label, value, onText, type = 'text', wide = false }: FieldProps) {
  return (
    <label className={wide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <input
        type={type}
        value={value}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
    </label>
  );
}

type TextAreaProps = Pick<FieldProps, 'label' | 'value' | 'onText'>;

/** A labelled box for whole sentences. */
export function TextArea({ label, value, onText }: TextAreaProps) {
  return (
    <label className="field wide">
      <span>{label}</span>
      <textarea
        rows={3}
        value={value}
        onChange={(event) => {
          onText(event.target.value);
        }}
      />
    </label>
  );
}
