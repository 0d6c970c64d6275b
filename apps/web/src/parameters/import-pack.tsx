// SPDX-License-Identifier: Apache-2.0
import { ParameterImport } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { FileChoice } from '../ui/file-choice.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Needed } from '../ui/needed.js';
import { Loading, Refused } from '../ui/states.js';
import { EffectTable } from './effect-table.js';
import { CHANGED_BY_DECISION } from './parameter-queries.js';

/** Takes a pack: first tried, with every fault, conflict and difference named; then proposed whole, region by region. */
export function ImportPack() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, data, error, isPending, reset } = useImport();
  return (
    <section className="card stack" aria-labelledby="import-pack">
      <h2 id="import-pack">{t('packs.title')}</h2>
      <p className="aside">{t('packs.hint')}</p>
      <FileChoice
        label={t('packs.file')}
        accept=".json"
        onChoose={(chosen) => {
          reset();
          setFile(chosen);
          if (chosen !== null) mutate({ file: chosen, dryRun: true, replace: true, why: '' });
        }}
      />
      {isPending && <Loading />}
      {error !== null && <Refused error={error} />}
      {data !== undefined && <Outcome outcome={data} />}
      {data?.dryRun === true && file !== null && isTakeable(data) && (
        <Confirm
          outcome={data}
          onConfirm={({ why, replace = false }) => {
            mutate({ file, dryRun: false, replace, why });
          }}
        />
      )}
    </section>
  );
}

const isTakeable = ({ added, changed, faults, conflicts }: ParameterImport): boolean =>
  added + changed > 0 && faults.length + conflicts.length === 0;

function Outcome({ outcome }: { readonly outcome: ParameterImport }) {
  const { t } = useTranslation();
  const { kept, added, changed, same, faults, conflicts, differences, proposals } = outcome;
  const stops = faults.length + conflicts.length;
  return (
    <>
      <Alert
        role="status"
        type={stops === 0 ? 'success' : 'warning'}
        showIcon
        title={t(kept ? 'packs.kept' : 'packs.tried', { added, changed, same })}
        description={
          kept ? (
            <Given>{proposals.map(({ regionName }) => regionName).join(t('list.comma'))}</Given>
          ) : null
        }
      />
      {stops > 0 && (
        <ul className="plain conflicts" aria-label={t('packs.stops')}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
          {conflicts.map(({ kind, what, detail }) => (
            <li key={`${kind} ${what}`}>
              <Mark tone="bad">{t(`packConflicts.${kind}`)}</Mark>
              <strong>{what}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      <EffectTable differences={differences.slice(0, MOST_SHOWN)} />
      {differences.length > MOST_SHOWN && (
        <p className="aside">{t('packs.more', { n: differences.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}

const MOST_SHOWN = 20;

interface Wish {
  readonly why: string;
  readonly replace?: boolean;
}

function Confirm({
  outcome: { changed },
  onConfirm,
}: {
  readonly outcome: ParameterImport;
  readonly onConfirm: (wish: Wish) => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<Wish> name="pack" layout="vertical" requiredMark={false} onFinish={onConfirm}>
      {changed > 0 && (
        <Form.Item
          name="replace"
          valuePropName="checked"
          rules={[
            {
              validator: (_, ticked: unknown) =>
                ticked === true ? Promise.resolve() : Promise.reject(new Error(t('packs.tick'))),
            },
          ]}
        >
          <Checkbox>{t('packs.replace', { n: changed })}</Checkbox>
        </Form.Item>
      )}
      <Needed name="why" label={t('proposals.why')}>
        <Input maxLength={500} />
      </Needed>
      <Button type="primary" htmlType="submit">
        {t('packs.propose')}
      </Button>
    </Form>
  );
}

interface Attempt {
  readonly file: File;
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly why: string;
}

function useImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun, replace, why }: Attempt) => {
      const body = new FormData();
      body.append('file', file);
      const query = { dryRun: String(dryRun), replace: String(replace), why };
      return send(
        withQuery('/api/parameters/import', query),
        { method: 'POST', body },
        ParameterImport,
      );
    },
    onSuccess: async ({ kept }) => {
      const keys = kept ? CHANGED_BY_DECISION : [];
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
