// SPDX-License-Identifier: Apache-2.0
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A field that has to be filled in. What may stand in it is the server's to say. */
export function Needed({
  name,
  label,
  extra,
  children,
}: {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly extra?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[{ required: true, message: t('form.needed') }]}
    >
      {children}
    </Form.Item>
  );
}
