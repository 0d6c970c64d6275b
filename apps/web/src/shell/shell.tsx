// SPDX-License-Identifier: Apache-2.0
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../i18n/languages.js';
import { useLargeType } from '../ui/display.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { themeFor } from './theme.js';

/** Everything that stands around the pages: look, language, answers of the server, addresses. */
export function Shell() {
  const { i18n } = useTranslation();
  const large = useLargeType();
  const english = languageOf(i18n.language) === 'en';
  return (
    <ConfigProvider
      locale={english ? enUS : zhCN}
      theme={themeFor(large)}
      button={{ autoInsertSpace: false }}
    >
      <App message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
