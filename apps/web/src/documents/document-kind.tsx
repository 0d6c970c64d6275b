// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/mark.js';

/** Whether a document gives tasks or tells of experience, and whether it is a draft still. */
export function DocumentKind({
  kind,
  draft = false,
}: {
  readonly kind: 'notice' | 'report';
  readonly draft?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={kind === 'notice' ? 'busy' : 'plain'}>{t(`documentKinds.${kind}`)}</Mark>
      {draft && <Mark tone="warn">{t('documents.draft')}</Mark>}
    </>
  );
}
