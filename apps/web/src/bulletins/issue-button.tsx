// SPDX-License-Identifier: Apache-2.0
import { BulletinDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Refused } from '../ui/states.js';
import { bulletinQuery, BULLETINS } from './bulletin-queries.js';
import { Findings } from './findings.js';

/** 印发: what that means is said first, with what is still to be checked. */
export function IssueButton({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('bulletins.issue')} title={t('bulletins.issue')} primary>
      <Issue bulletin={bulletin} />
    </DialogButton>
  );
}

function Issue({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  const [publish, setPublish] = useState(false);
  const { mutate, error, isPending } = useIssuing(bulletin);
  return (
    <div className="stack">
      <p>{t('bulletins.issueLead', { n: bulletin.receivers.length })}</p>
      {bulletin.findings.length > 0 && <Findings bulletin={bulletin} />}
      <Checkbox
        checked={publish}
        onChange={({ target }) => {
          setPublish(target.checked);
        }}
      >
        {t('bulletins.publish')}
      </Checkbox>
      {error !== null && <Refused error={error} />}
      <p className="acts">
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            mutate(publish);
          }}
        >
          {t('bulletins.issueNow')}
        </Button>
      </p>
    </div>
  );
}

function useIssuing({ id, version }: BulletinDetail) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (publish: boolean) =>
      send(
        `${BULLETINS}/${id}/issue`,
        { method: 'POST', body: { publish }, version },
        BulletinDetail,
      ),
    onSuccess: async (detail) => {
      void message.success(t('bulletins.issued'));
      queries.setQueryData(bulletinQuery(id).queryKey, detail);
      await queries.invalidateQueries({ queryKey: ['bulletins', 'list'] });
    },
  });
}
