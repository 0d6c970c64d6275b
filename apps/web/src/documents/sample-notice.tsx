// SPDX-License-Identifier: Apache-2.0
import { LedgerReadingDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { Refused } from '../ui/states.js';
import { LEDGER } from './document-queries.js';
import { useReadIn } from './use-read-in.js';

/** Codes of the fictional province begin so; the server refuses the sample to all others. */
const FICTIONAL = '99';

/** 读一份示例通知: on the first day of a trial house, one click shows how a document becomes a ledger. */
export function SampleNotice() {
  const { t } = useTranslation();
  const { session, scope } = usePresence();
  const { mutate, isPending, error } = useReadIn(readSampleIn);
  const here = scope?.region.startsWith(FICTIONAL) === true;
  if (!session.may['ledger.file'] || !here) return null;
  return (
    <div className="stack sample-notice">
      <p>{t('documents.sampleHint')}</p>
      <p className="acts">
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            mutate();
          }}
        >
          {t('documents.sample')}
        </Button>
      </p>
      {error !== null && <Refused error={error} />}
    </div>
  );
}

const readSampleIn = () =>
  send(`${LEDGER}/readings/sample`, { method: 'POST' }, LedgerReadingDetail);
