// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from './given.js';

/** Chooses a file; the words are ours, not the browser's, so that they stand in the language of the page. */
export function FileChoice({
  label,
  accept,
  onChoose,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File | null) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  return (
    <div className="file-choice">
      <input
        id={id}
        className="unseen"
        type="file"
        accept={accept}
        // A file that was mended and chosen again is tried again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => {
          const file = target.files?.[0] ?? null;
          setName(file?.name ?? null);
          onChoose(file);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <span className="aside">{name === null ? t('form.noFile') : <Given>{name}</Given>}</span>
    </div>
  );
}
