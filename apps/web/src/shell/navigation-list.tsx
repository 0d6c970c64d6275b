// SPDX-License-Identifier: Apache-2.0
import {
  AimOutlined,
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  BulbOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  CompassOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FormOutlined,
  FundOutlined,
  HomeOutlined,
  LineChartOutlined,
  NotificationOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SendOutlined,
  SlidersOutlined,
  SolutionOutlined,
  SoundOutlined,
  SwapOutlined,
  TeamOutlined,
  TrophyOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { type NavigationArea, navigationFor, type Place } from './navigation.js';

const ICONS: Readonly<Record<Place['name'], ReactNode>> = {
  grouping: <PartitionOutlined aria-hidden />,
  users: <TeamOutlined aria-hidden />,
  roles: <SafetyCertificateOutlined aria-hidden />,
  registry: <ApartmentOutlined aria-hidden />,
  parameters: <CalculatorOutlined aria-hidden />,
  events: <AuditOutlined aria-hidden />,
  work: <CheckSquareOutlined aria-hidden />,
  ledger: <UnorderedListOutlined aria-hidden />,
  standings: <BarChartOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  summary: <DashboardOutlined aria-hidden />,
  chain: <ClusterOutlined aria-hidden />,
  links: <SwapOutlined aria-hidden />,
  lamps: <BulbOutlined aria-hidden />,
  documents: <FileTextOutlined aria-hidden />,
  packets: <FileDoneOutlined aria-hidden />,
  progress: <LineChartOutlined aria-hidden />,
  matters: <AlertOutlined aria-hidden />,
  supervisions: <SoundOutlined aria-hidden />,
  bulletins: <NotificationOutlined aria-hidden />,
  assessment: <SolutionOutlined aria-hidden />,
  departments: <TrophyOutlined aria-hidden />,
  returns: <FormOutlined aria-hidden />,
  sendings: <SendOutlined aria-hidden />,
  returnTypes: <ProfileOutlined aria-hidden />,
  channels: <BellOutlined aria-hidden />,
  cockpit: <CompassOutlined aria-hidden />,
  indicators: <FundOutlined aria-hidden />,
  scorecards: <TrophyOutlined aria-hidden />,
  targets: <AimOutlined aria-hidden />,
  facts: <DatabaseOutlined aria-hidden />,
  schemes: <SlidersOutlined aria-hidden />,
};

/** Where this user may go: by chain, only what the server allows. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const { session } = usePresence();
  return (
    <nav aria-label={t('shell.navigation')} onClick={onGo}>
      <ul className="nav">
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            <HomeOutlined aria-hidden /> {t('places.home')}
          </Link>
        </li>
        <li>
          <a href="/desk">
            <FileSearchOutlined aria-hidden /> {t('places.desk')}
          </a>
        </li>
      </ul>
      {navigationFor(session).map(({ area, places }) =>
        places.length === 0 ? (
          <ComingArea key={area} area={area} />
        ) : (
          <section key={area}>
            <h2 className="nav-area">{t(`areas.${area}`)}</h2>
            <ul className="nav">
              {places.map(({ name, path }) => (
                <li key={name}>
                  <Link to={path}>
                    {ICONS[name]} {t(`places.${name}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </nav>
  );
}

/** An area whose pages are still to come: its page says what they will do. */
function ComingArea({ area }: { readonly area: NavigationArea }) {
  const { t } = useTranslation();
  return (
    <ul className="nav nav-coming">
      <li>
        <Link to="/app/area/$area" params={{ area }}>
          <span>{t(`areas.${area}`)}</span> <small>{t('chains.coming')}</small>
        </Link>
      </li>
    </ul>
  );
}
