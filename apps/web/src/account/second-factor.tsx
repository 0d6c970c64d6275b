// SPDX-License-Identifier: Apache-2.0
import { SecondFactorOffer } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { sessionQuery } from '../session/session-query.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';

const PATH = '/api/session/second-factor';

/** Turns the second factor on with a proof that the authenticator works, and off with the password. */
export function SecondFactor() {
  const { secondFactor } = usePresence().session;
  return secondFactor ? <TurnOff /> : <TurnOn />;
}

function useChanged(words: string) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async () => {
    void message.success(words);
    await queries.invalidateQueries(sessionQuery);
  };
}

function TurnOn() {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => send(PATH, { method: 'POST' }, SecondFactorOffer),
  });
  if (data !== undefined) return <Prove uri={data.otpauthUri} secret={data.secret} />;
  return (
    <div className="stack">
      <p>{t('account.factorHint')}</p>
      {error !== null && <Refused error={error} />}
      <Button
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('account.turnOn')}
      </Button>
    </div>
  );
}

function Prove({ uri, secret }: { readonly uri: string; readonly secret: string }) {
  const { t } = useTranslation();
  const changed = useChanged(t('account.factorNowOn'));
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: { readonly code: string }) => send(PATH, { method: 'PUT', body }, NOTHING),
    onSuccess: changed,
  });
  return (
    <>
      <p>{t('account.scan')}</p>
      <figure className="qr">
        <QRCode aria-label={t('account.scan')} value={uri} size={168} bordered={false} />
        <figcaption>
          {t('account.orType')} <code className="secret">{secret}</code>
        </figcaption>
      </figure>
      {error !== null && <Refused error={error} />}
      <Form<{ code: string }>
        name="factor"
        layout="vertical"
        requiredMark={false}
        onFinish={mutate}
      >
        <Needed name="code" label={t('signIn.code')}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Needed>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('account.prove')}
        </Button>
      </Form>
    </>
  );
}

function TurnOff() {
  const { t } = useTranslation();
  const changed = useChanged(t('account.factorNowOff'));
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: { readonly password: string }) =>
      send(PATH, { method: 'DELETE', body }, NOTHING),
    onSuccess: changed,
  });
  return (
    <>
      <p>{t('account.factorIsOn')}</p>
      {error !== null && <Refused error={error} />}
      <Form<{ password: string }>
        name="factor-off"
        layout="vertical"
        requiredMark={false}
        onFinish={mutate}
      >
        <Needed name="password" label={t('signIn.password')}>
          <Input.Password autoComplete="current-password" />
        </Needed>
        <Button danger htmlType="submit" loading={isPending}>
          {t('account.turnOff')}
        </Button>
      </Form>
    </>
  );
}
