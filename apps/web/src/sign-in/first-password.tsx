// SPDX-License-Identifier: Apache-2.0
import type { Session } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../account/password-form.js';
import { Given } from '../ui/given.js';
import { useSignOut } from '../session/sign-out.js';
import { Doorway } from './doorway.js';

/** A one-time or expired password is changed before anything else. */
export function FirstPassword({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Doorway title={t('signIn.firstTitle')}>
      <p>
        <strong>
          <Given>{session.user.label}</Given>
        </strong>
        {t('list.colon')}
        {t('signIn.firstHint')}
      </p>
      <PasswordForm />
      <Button
        type="link"
        block
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('shell.signOut')}
      </Button>
    </Doorway>
  );
}
