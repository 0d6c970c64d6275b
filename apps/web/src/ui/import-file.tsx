// SPDX-License-Identifier: Apache-2.0
import type { RegistryImport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reader, send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { FileChoice } from './file-choice.js';
import { ImportOutcome } from './import-outcome.js';
import { Loading, Refused } from './states.js';

/** Where a table goes, and what stands around it. */
interface Destination<T> {
  readonly path: string;
  readonly template: string;
  /** What the template is called, where it is more than an empty form. */
  readonly templateLabel?: string;
  readonly accept: string;
  readonly reader: Reader<T>;
  /** Lists that are read again once something is kept. */
  readonly keys: readonly string[];
  readonly hint: string;
  readonly choose: string;
  /** What the outcome holds beside its sums. */
  readonly children?: (outcome: T) => ReactNode;
}

const NOTHING_MORE = () => null;

/** Takes a table in: first tried, then kept; each refused row with its reason. */
export function ImportFile<T extends RegistryImport>(destination: Destination<T>) {
  const { accept, hint, choose, children = NOTHING_MORE } = destination;
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending, reset } = useImport(destination);
  const tryOut = (chosen: File | null) => {
    reset();
    setFile(chosen);
    if (chosen !== null) mutate({ file: chosen, dryRun: true });
  };
  return (
    <div className="stack">
      <p className="aside">{hint}</p>
      <Template {...destination} />
      <FileChoice label={choose} accept={accept} onChoose={tryOut} />
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
      {data !== undefined && (
        <>
          <ImportOutcome {...data} />
          {children(data)}
        </>
      )}
      {data?.dryRun === true && file !== null && (
        <Confirm
          {...data}
          isPending={isPending}
          onConfirm={(partial) => {
            mutate({ file, dryRun: false, partial });
          }}
        />
      )}
    </div>
  );
}

function Template({
  template,
  templateLabel,
}: Pick<Destination<unknown>, 'template' | 'templateLabel'>) {
  const { t } = useTranslation();
  return (
    <p className="acts">
      <Button href={template} download>
        {templateLabel ?? t('imports.template')}
      </Button>
    </p>
  );
}

/** Says how much it writes; nothing to press where there is nothing to write. */
function Confirm({
  changed,
  refusedRows,
  isPending,
  onConfirm,
}: RegistryImport & {
  readonly isPending: boolean;
  readonly onConfirm: (partial: boolean) => void;
}) {
  const { t } = useTranslation();
  const partial = refusedRows > 0;
  if (changed === 0) return null;
  return (
    <Button
      type={partial ? 'default' : 'primary'}
      disabled={isPending}
      onClick={() => {
        onConfirm(partial);
      }}
    >
      {t(partial ? 'imports.keepRest' : 'imports.keep', { n: changed })}
    </Button>
  );
}

interface Attempt {
  readonly file: File;
  readonly dryRun: boolean;
  /** Keep the good rows though others are refused. */
  readonly partial?: boolean;
}

function useImport<T extends RegistryImport>({ path, reader, keys }: Destination<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun, partial = false }: Attempt) => {
      const body = new FormData();
      body.append('file', file);
      const query = { dryRun: String(dryRun), partial: String(partial) };
      return send(withQuery(path, query), { method: 'POST', body }, reader);
    },
    onSuccess: async ({ kept }) => {
      if (kept)
        await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
