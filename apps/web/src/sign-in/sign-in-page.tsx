// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Divider, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemName } from '../http/problem-error.js';
import { sessionQuery, signInPageQuery } from '../session/session-query.js';
import { Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { Doorway } from './doorway.js';
import { type Credentials, signIn } from './sign-in.js';

/** Account and password, then the code of the second factor where the account has one. */
export function SignInPage() {
  const { t } = useTranslation();
  const { data } = useQuery(signInPageQuery);
  const queries = useQueryClient();
  const [kept, keep] = useState<Credentials | null>(null);
  const { mutate, error, isPending, reset, variables } = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      queries.setQueryData(sessionQuery.queryKey, session);
    },
    onError: (fault, credentials) => {
      if (problemName(fault) === 'second-factor-needed') keep(credentials);
    },
  });
  return (
    <Doorway title={t('signIn.title')}>
      <Alert
        type="warning"
        role="note"
        showIcon
        title={t('signIn.classified')}
        className="classified"
      />
      {error === null && <SentBack />}
      <Refusal error={error} sent={variables} />
      {kept === null ? (
        <PasswordStep busy={isPending} onSend={mutate} />
      ) : (
        <CodeStep
          busy={isPending}
          onSend={(code) => {
            mutate({ ...kept, code });
          }}
          onBack={() => {
            reset();
            keep(null);
          }}
        />
      )}
      <Providers providers={data?.providers ?? []} />
    </Doorway>
  );
}

const SENT_BACK = ['identity-not-linked', 'account-locked', 'not-signed-in'] as const;

/** Why an identity provider's word opened nothing; it stands in the address. */
function SentBack() {
  const { t } = useTranslation();
  const [{ problem }] = useFilters(['problem']);
  const known = SENT_BACK.find((each) => each === problem);
  if (known === undefined) return null;
  return <Alert type="error" showIcon role="alert" title={t(`sentBack.${known}`)} />;
}

function Refusal({
  error,
  sent,
}: {
  readonly error: Error | null;
  readonly sent: Credentials | undefined;
}) {
  if (error === null) return null;
  // Asked for the first time, a code is the next step, not a refusal.
  const isNextStep = problemName(error) === 'second-factor-needed' && sent?.code === undefined;
  return isNextStep ? null : <Refused error={error} />;
}

function PasswordStep({
  busy,
  onSend,
}: {
  readonly busy: boolean;
  readonly onSend: (credentials: Credentials) => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={onSend}>
      <Form.Item
        name="account"
        label={t('signIn.account')}
        rules={[{ required: true, message: t('signIn.accountNeeded') }]}
      >
        <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.enter')}
      </Button>
    </Form>
  );
}

function CodeStep({
  busy,
  onSend,
  onBack,
}: {
  readonly busy: boolean;
  readonly onSend: (code: string) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => {
        onSend(code);
      }}
    >
      <Form.Item
        name="code"
        label={t('signIn.code')}
        extra={t('signIn.codeHint')}
        rules={[{ required: true, pattern: /^\d{6}$/, message: t('signIn.codeNeeded') }]}
      >
        <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('signIn.enter')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('signIn.otherAccount')}
      </Button>
    </Form>
  );
}

function Providers({
  providers,
}: {
  readonly providers: readonly { readonly id: string; readonly label: string }[];
}) {
  const { t } = useTranslation();
  if (providers.length === 0) return null;
  return (
    <>
      <Divider plain>{t('signIn.orWith')}</Divider>
      {providers.map(({ id, label }) => (
        <Button key={id} block href={`/api/oidc/start?provider=${encodeURIComponent(id)}`}>
          {label}
        </Button>
      ))}
    </>
  );
}
