// SPDX-License-Identifier: Apache-2.0
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Refused } from '../ui/states.js';
import { FIGURE_KEYS } from './figure-queries.js';

interface Report {
  readonly value: string;
  readonly note?: string;
}

/** 报送值 of a target that no indicator stands for; its lamp follows from it. */
export function ReportValue({ target }: { readonly target: string }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('targets.report')} title={t('targets.report')}>
      <ReportForm target={target} />
    </DialogButton>
  );
}

function ReportForm({ target }: { readonly target: string }) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useKeptSend(NOTHING, FIGURE_KEYS);
  return (
    <Form<Report>
      name="report-value"
      layout="vertical"
      initialValues={{ note: '' }}
      onFinish={(report) => {
        mutate({ path: '/api/targets/reported', method: 'POST', body: { ...report, target } });
      }}
    >
      <Form.Item
        name="value"
        label={t('facts.value')}
        extra={t('targets.reportHint')}
        rules={[{ required: true }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="note" label={t('targets.why')}>
        <Input />
      </Form.Item>
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('facts.send')}
      </Button>
    </Form>
  );
}
