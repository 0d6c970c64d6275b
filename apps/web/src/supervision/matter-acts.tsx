// SPDX-License-Identifier: Apache-2.0
import { SupervisionMatterDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { problemName } from '../http/problem-error.js';
import { type AddedFile, AddFiles } from '../ui/add-files.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { matterQuery, MATTERS } from './matter-queries.js';

type Act = SupervisionMatterDetail['may'][number];

interface Draft {
  readonly why?: string;
  readonly files?: readonly AddedFile[];
}

const NEEDS_REASON: ReadonlySet<Act> = new Set(['send-back', 'escalate']);

/** What may be done with a matter now: the server says what, the page shows it; where nothing may, whose turn it is. */
export function MatterActs({ matter }: { readonly matter: SupervisionMatterDetail }) {
  const { may } = matter;
  const [act, setAct] = useState<Act | undefined>(may[0]);
  const { t } = useTranslation();
  if (act === undefined) return <Waits {...matter} />;
  return (
    <>
      {may.length > 1 && (
        <div className="acts" role="group" aria-label={t('matters.stage')}>
          {may.map((one) => (
            <Button
              key={one}
              type={one === act ? 'primary' : 'default'}
              ghost={one === act}
              aria-pressed={one === act}
              onClick={() => {
                setAct(one);
              }}
            >
              {t(`matterActs.${one}`)}
            </Button>
          ))}
        </div>
      )}
      <Decide key={act} matter={matter} act={act} />
    </>
  );
}

function Waits({ stage }: Pick<SupervisionMatterDetail, 'stage'>) {
  const { t } = useTranslation();
  const words = { closed: t('matters.over'), rectified: t('matters.waitOffice') };
  return (
    <p className="aside">
      {stage === 'closed' || stage === 'rectified' ? words[stage] : t('matters.waitUnit')}
    </p>
  );
}

function Decide({ matter, act }: { readonly matter: SupervisionMatterDetail; readonly act: Act }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useDeciding(matter, act);
  const again = (): void => {
    void queries.invalidateQueries(matterQuery(matter.id));
  };
  return (
    <Form<Draft> name={act} layout="vertical" requiredMark={false} onFinish={mutate}>
      <p className="aside">{t(`matterHints.${act}`)}</p>
      <Words act={act} />
      {act === 'rectify' && (
        <Needed name="files" label={t('matters.files')}>
          <AddFiles to={`${MATTERS}/evidence`} />
        </Needed>
      )}
      {error !== null && (
        <Refused error={error} onRetry={problemName(error) === 'conflict' ? again : undefined} />
      )}
      <Button type="primary" htmlType="submit" loading={isPending} danger={act === 'escalate'}>
        {t(`matterActs.${act}`)}
      </Button>
    </Form>
  );
}

function Words({ act }: { readonly act: Act }) {
  const { t } = useTranslation();
  const text = <Input.TextArea rows={3} maxLength={2000} />;
  if (act === 'rectify')
    return (
      <Needed name="why" label={t('matters.report')} extra={t('matters.reportHint')}>
        {text}
      </Needed>
    );
  if (NEEDS_REASON.has(act))
    return (
      <Needed name="why" label={t('matters.reason')}>
        {text}
      </Needed>
    );
  return (
    <Form.Item name="why" label={t('matters.optional')}>
      {text}
    </Form.Item>
  );
}

function useDeciding({ id, version }: SupervisionMatterDetail, action: Act) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ why = '', files = [] }: Draft) => {
      const body = { action, why, evidence: files.map((file) => file.id) };
      return send(
        `${MATTERS}/${id}/decisions`,
        { method: 'POST', body, version },
        SupervisionMatterDetail,
      );
    },
    onSuccess: async (detail) => {
      void message.success(t('matters.done', { what: t(`matterActs.${action}`) }));
      queries.setQueryData(matterQuery(id).queryKey, detail);
      await queries.invalidateQueries({ queryKey: ['matters', 'list'] });
    },
  });
}
