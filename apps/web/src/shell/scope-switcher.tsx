// SPDX-License-Identifier: Apache-2.0
import { EnvironmentOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { scopeKey, scopeName } from '../session/scope.js';
import { usePresence } from '../session/session-context.js';

/** For which of their places a user is looking; where there is one only, it is named. */
export function ScopeSwitcher() {
  const { t } = useTranslation();
  const { session, scope, choose } = usePresence();
  if (scope === undefined) return <span className="place">{t('shell.noScope')}</span>;
  if (session.scopes.length === 1) {
    return (
      <span className="place">
        <EnvironmentOutlined aria-hidden /> <Given>{scopeName(scope)}</Given>
      </span>
    );
  }
  return (
    <label className="place">
      <EnvironmentOutlined aria-hidden />
      <span className="unseen">{t('shell.scope')}</span>
      <select
        lang="zh-CN"
        value={session.scopes.indexOf(scope)}
        onChange={({ target }) => {
          choose(Number(target.value));
        }}
      >
        {session.scopes.map((each, index) => (
          <option key={scopeKey(each)} value={index}>
            {scopeName(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
