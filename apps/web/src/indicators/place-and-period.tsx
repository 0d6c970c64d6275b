// SPDX-License-Identifier: Apache-2.0
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { RegionInput } from '../ui/region-input.js';

/** Of which region and period a form speaks. */
export function PlaceAndPeriod() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="place" label={t('figures.region')} rules={[{ required: true }]}>
        <RegionInput />
      </Form.Item>
      <Form.Item
        name="period"
        label={t('figures.period')}
        extra={t('facts.periodHint')}
        rules={[{ required: true }]}
      >
        <Input />
      </Form.Item>
    </>
  );
}
