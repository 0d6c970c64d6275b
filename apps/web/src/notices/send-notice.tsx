// SPDX-License-Identifier: Apache-2.0
import { NoticeSent, type Post } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { RegionInput } from '../ui/region-input.js';
import { Needed } from '../ui/needed.js';
import { PostSelect } from '../ui/post-select.js';
import { Refused } from '../ui/states.js';
import { AddFiles, type AddedFile } from '../ui/add-files.js';

interface Draft {
  readonly title: string;
  readonly body: string;
  readonly region: string;
  readonly post?: Post;
  readonly files?: readonly AddedFile[];
}

/** Writes a notice to everybody in a region, or to one post there. */
export function SendNotice({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { scope } = usePresence();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ post, files = [], ...draft }: Draft) => {
      const body = { ...draft, post: post ?? null, attachments: files.map(({ id }) => id) };
      return send('/api/notices', { method: 'POST', body }, NoticeSent);
    },
    onSuccess: async ({ recipients }) => {
      void message.success(t('notices.sent', { n: recipients }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['notices'] });
    },
  });
  return (
    <Modal open={open} onCancel={onClose} title={t('notices.send')} footer={null} destroyOnHidden>
      {error !== null && <Refused error={error} />}
      <Form<Draft>
        layout="vertical"
        requiredMark={false}
        initialValues={{ region: scope?.region }}
        onFinish={mutate}
      >
        <NoticeFields />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('notices.sendNow')}
        </Button>
      </Form>
    </Modal>
  );
}

function NoticeFields() {
  const { t } = useTranslation();
  return (
    <>
      <Needed name="title" label={t('notices.title')}>
        <Input maxLength={100} />
      </Needed>
      <Needed name="body" label={t('notices.body')}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Needed>
      <Needed name="region" label={t('notices.region')}>
        <RegionInput />
      </Needed>
      <Form.Item name="post" label={t('notices.post')}>
        <PostSelect all={t('notices.everybody')} />
      </Form.Item>
      <Form.Item name="files" label={t('attachments.title')}>
        <AddFiles to="/api/notices/attachments" />
      </Form.Item>
    </>
  );
}
