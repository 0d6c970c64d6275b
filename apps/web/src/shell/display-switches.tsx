// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n.js';
import { languageOf } from '../i18n/languages.js';
import { setLargeType, useLargeType } from '../ui/display.js';

/** The other language, and larger type. */
export function DisplaySwitches() {
  const { t, i18n } = useTranslation();
  const large = useLargeType();
  const other = languageOf(i18n.language) === 'zh' ? 'en' : 'zh';
  return (
    <span className="switches">
      <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void speak(other)}>
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
