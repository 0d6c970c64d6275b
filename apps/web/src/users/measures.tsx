// SPDX-License-Identifier: Apache-2.0
import { OneTimePassword, type User } from '@sanyi/contract';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '../http/call.js';
import { Needed } from '../ui/needed.js';
import { SaveRefused } from './save-refused.js';
import { ShownOnce } from './shown-once.js';
import { useUserChange } from './use-user-change.js';
import { userPath } from './user-queries.js';

type Measure = 'lock' | 'unlock' | 'reset-password' | 'sign-out';

/** What may be done with an account at once, each with its reason: lock, unlock, new password, end its sessions. */
export function Measures({ user }: { readonly user: User }) {
  const { t } = useTranslation();
  const [measure, setMeasure] = useState<Measure | null>(null);
  const offered = measuresFor(user);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{t('users.measures')}</h2>
      <p className="acts">
        {offered.map((each) => (
          <Button
            key={each}
            danger={each === 'lock'}
            aria-pressed={each === measure}
            onClick={() => {
              setMeasure(each);
            }}
          >
            {t(`measures.${each}`)}
          </Button>
        ))}
      </p>
      {measure !== null && (
        <MeasureForm
          key={measure}
          user={user}
          measure={measure}
          onDone={() => {
            setMeasure(null);
          }}
        />
      )}
    </section>
  );
}

function measuresFor({ may, state, lockedUntil }: User): readonly Measure[] {
  const isLocked = state === 'locked' || lockedUntil !== null;
  return [
    ...(may.lock && !isLocked ? (['lock'] as const) : []),
    ...(may.lock && isLocked ? (['unlock'] as const) : []),
    ...(may.resetPassword ? (['reset-password'] as const) : []),
    ...(may.lock ? (['sign-out'] as const) : []),
  ];
}

const NO_PASSWORD: Reader<undefined> = { parse: () => undefined };

const readPassword = { parse: (body: unknown) => OneTimePassword.parse(body).password };

function MeasureForm({
  user,
  measure,
  onDone,
}: {
  readonly user: User;
  readonly measure: Measure;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useUserChange<string | undefined>(user, {
    path: `${userPath(user.id)}/${measure}`,
    method: 'POST',
    reader: measure === 'reset-password' ? readPassword : NO_PASSWORD,
  });
  if (data !== undefined) return <ShownOnce account={user.account} password={data} />;
  return (
    <Form<{ why: string }>
      name="measure"
      layout="vertical"
      requiredMark={false}
      onFinish={(body) => {
        mutate(body, {
          onSuccess: (password) => {
            if (password === undefined) onDone();
          },
        });
      }}
    >
      <SaveRefused error={error} user={user} />
      <Needed name="why" label={t('users.why')}>
        <Input maxLength={500} autoFocus />
      </Needed>
      <Button type="primary" danger={measure === 'lock'} htmlType="submit" loading={isPending}>
        {t(`measures.${measure}`)}
      </Button>
    </Form>
  );
}
