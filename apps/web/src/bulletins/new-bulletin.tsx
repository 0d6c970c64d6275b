// SPDX-License-Identifier: Apache-2.0
import { BulletinDetail } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { regionsQuery } from '../registry/registry-queries.js';
import { usePresence } from '../session/session-context.js';
import { Needed } from '../ui/needed.js';
import { Loading, Refused } from '../ui/states.js';
import { bulletinQuery, BULLETINS, choicesQuery } from './bulletin-queries.js';

interface Draft {
  readonly title: string;
  readonly period: string;
  readonly level: 'prefecture' | 'county';
  readonly indicators?: readonly string[];
  readonly scheme?: string | null;
  readonly tasks: boolean;
  readonly receivers?: readonly string[];
}

/** 起草通报: what it is about and for whom; the text comes by itself. Score cards are issued so, with what `about` names. */
export function NewBulletinForm({
  about,
}: {
  readonly about: { readonly scheme: string | undefined; readonly period: string | undefined };
}) {
  const { t } = useTranslation();
  const { data, error } = useQuery(choicesQuery());
  const { mutate, error: refused, isPending } = useDrafting();
  if (data === undefined) return error === null ? <Loading /> : <Refused error={error} />;
  return (
    <Form<Draft>
      name="bulletin"
      layout="vertical"
      requiredMark={false}
      initialValues={{ level: 'county', tasks: true, ...about }}
      onFinish={mutate}
    >
      <Needed name="title" label={t('bulletins.title')}>
        <Input maxLength={100} autoComplete="off" />
      </Needed>
      <div className="two">
        <Needed name="period" label={t('bulletins.period')} extra={t('bulletins.periodHint')}>
          <Input maxLength={10} autoComplete="off" />
        </Needed>
        <Needed name="level" label={t('bulletins.level')}>
          <Select
            options={(['county', 'prefecture'] as const).map((value) => ({
              ...{ value, label: t(`bulletinLevels.${value}`) },
            }))}
          />
        </Needed>
      </div>
      <What {...data} />
      <Receivers />
      {refused !== null && <Refused error={refused} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('bulletins.draft')}
      </Button>
    </Form>
  );
}

interface Chosen {
  readonly id: string;
  readonly label: string;
}

function What({
  indicators,
  schemes,
}: {
  readonly indicators: readonly Chosen[];
  readonly schemes: readonly Chosen[];
}) {
  const { t } = useTranslation();
  const optionsOf = (all: readonly Chosen[]) => all.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <Form.Item name="scheme" label={t('bulletins.scheme')}>
        <Select allowClear placeholder={t('bulletins.none')} options={optionsOf(schemes)} />
      </Form.Item>
      <Form.Item
        name="indicators"
        label={t('bulletins.indicators')}
        extra={t('bulletins.indicatorsHint')}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={optionsOf(indicators)}
        />
      </Form.Item>
      <Form.Item name="tasks" valuePropName="checked">
        <Checkbox>{t('bulletins.tasks')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** The regions right below one's own, all of them to be chosen. */
function Receivers() {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const { data } = useQuery(regionsQuery({ parent: scope?.region ?? '' }));
  const options = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.Item
      name="receivers"
      label={t('bulletins.receivers')}
      extra={t('bulletins.receiversHint')}
    >
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

function useDrafting() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ indicators = [], scheme = null, receivers = [], ...draft }: Draft) => {
      const places = receivers.map((region) => ({ region, unit: null }));
      const body = { ...draft, indicators, scheme, receivers: places };
      return send(BULLETINS, { method: 'POST', body }, BulletinDetail);
    },
    onSuccess: async (detail) => {
      queries.setQueryData(bulletinQuery(detail.id).queryKey, detail);
      await queries.invalidateQueries({ queryKey: ['bulletins', 'list'] });
      await navigate({ to: '/app/bulletins/$id', params: { id: detail.id } });
    },
  });
}
