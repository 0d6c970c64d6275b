// SPDX-License-Identifier: Apache-2.0
import { BellOutlined, DownOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Badge, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { useSignOut } from '../session/sign-out.js';
import { Given } from '../ui/given.js';
import { useNarrow } from '../ui/display.js';
import { DisplaySwitches } from './display-switches.js';
import { FindBox } from './find-box.js';
import { Logo } from './logo.js';
import { ScopeSwitcher } from './scope-switcher.js';

/** Name of the house, place, search, notices, language, type, and who is signed in. */
export function TopBar({ onMenu }: { readonly onMenu: (() => void) | undefined }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  return (
    <header className="bar">
      {onMenu !== undefined && (
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('shell.openMenu')}
          onClick={onMenu}
        />
      )}
      <Link to="/" className="bar-name" aria-label={t('shell.toHome')}>
        <Logo size={28} />
        {!narrow && <span>{t('shell.appName')}</span>}
      </Link>
      <ScopeSwitcher />
      <span className="bar-end">
        <FindBox />
        <Bell />
        {!narrow && <DisplaySwitches />}
        <UserMenu />
      </span>
    </header>
  );
}

function Bell() {
  const { t } = useTranslation();
  const { unreadNotices } = usePresence().session;
  return (
    <Link
      to="/app/notices"
      className="bar-icon"
      aria-label={t('shell.notices', { n: unreadNotices })}
    >
      <Badge count={unreadNotices} size="small" color="#b3261e">
        <BellOutlined />
      </Badge>
    </Link>
  );
}

function WhoAmI() {
  const { label, account } = usePresence().session.user;
  return (
    <>
      <Given>{label}</Given> <code>{account}</code>
    </>
  );
}

function UserMenu() {
  const { t } = useTranslation();
  const { user } = usePresence().session;
  const narrow = useNarrow();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const items = [
    { key: 'who', label: <WhoAmI />, disabled: true },
    { type: 'divider' as const },
    { key: 'account', label: t('places.account') },
    { key: 'signOut', label: t('shell.signOut') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'account') void navigate({ to: '/app/account' });
          if (key === 'signOut') signOut.mutate();
        },
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('shell.userMenu', { label: user.label })}
      >
        {!narrow && (
          <>
            <Given>{user.label}</Given> <DownOutlined />
          </>
        )}
      </Button>
    </Dropdown>
  );
}
