// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from './given.js';

interface Asked {
  readonly label: string;
  readonly accept: string;
}

/** Chooses a file; the words are ours, not the browser's, so that they stand in the language of the page. */
export function FileChoice({
  onChoose,
  ...asked
}: Asked & { readonly onChoose: (file: File | null) => void }) {
  return (
    <Choice
      {...asked}
      multiple={false}
      onChoose={([file = null]) => {
        onChoose(file);
      }}
    />
  );
}

/** The same for several at once. */
export function FilesChoice(
  asked: Asked & { readonly onChoose: (files: readonly File[]) => void },
) {
  return <Choice {...asked} multiple />;
}

function Choice({
  label,
  accept,
  multiple,
  onChoose,
}: Asked & { readonly multiple: boolean; readonly onChoose: (files: readonly File[]) => void }) {
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <div className="file-choice">
      <input
        {...{ id, accept, multiple }}
        className="unseen"
        type="file"
        // A file that was mended and chosen again is tried again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          setFiles(chosen);
          onChoose(chosen);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <span className="aside">
        <Chosen files={files} />
      </span>
    </div>
  );
}

function Chosen({ files }: { readonly files: readonly File[] }): ReactNode {
  const { t } = useTranslation();
  const [first] = files;
  if (first === undefined) return t('form.noFile');
  return files.length === 1 ? (
    <Given>{first.name}</Given>
  ) : (
    t('form.filesChosen', { n: files.length })
  );
}
