// SPDX-License-Identifier: Apache-2.0
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** A one-time password: shown now and never again. */
export function ShownOnce({
  account,
  password,
}: {
  readonly account: string;
  readonly password: string;
}) {
  const { t } = useTranslation();
  return (
    <Alert
      type="success"
      showIcon
      title={t('users.passwordOnce', { account })}
      description={
        <>
          <code className="secret">{password}</code>
          <p>{t('users.passwordOnceHint')}</p>
        </>
      }
    />
  );
}
