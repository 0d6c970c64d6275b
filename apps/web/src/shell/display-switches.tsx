// SPDX-License-Identifier: Apache-2.0
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n.js';
import { languageOf } from '../i18n/languages.js';
import { setLargeType, useLargeType } from '../ui/display.js';

/** The other language, and larger type. */
export function DisplaySwitches() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const large = useLargeType();
  const other = languageOf(i18n.language) === 'zh' ? 'en' : 'zh';
  const change = async () => {
    try {
      await speak(other);
    } catch {
      void message.error(t('states.noAnswer'));
    }
  };
  return (
    <span className="switches">
      <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void change()}>
        {t('shell.otherLanguage')}
      </Button>
      <Button
        type="text"
        aria-pressed={large}
        onClick={() => {
          setLargeType(!large);
        }}
      >
        {large ? t('shell.normalType') : t('shell.largeType')}
      </Button>
    </span>
  );
}
