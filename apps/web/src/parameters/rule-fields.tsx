// SPDX-License-Identifier: Apache-2.0
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';

/** The rules that a value of a new parameter may name. */
export function RuleFields() {
  const { t } = useTranslation();
  return (
    <Form.List name="rules" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <fieldset className="grant">
          <legend>{t('newParameter.rules')}</legend>
          <p className="aside">{t('newParameter.rulesHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="band">
              <Needed name={[name, 'name']} label={t('newParameter.ruleName')}>
                <Input maxLength={60} spellCheck={false} />
              </Needed>
              <Needed name={[name, 'zh']} label={t('newParameter.labelZh')}>
                <Input maxLength={100} />
              </Needed>
              <Needed name={[name, 'en']} label={t('newParameter.labelEn')}>
                <Input maxLength={100} />
              </Needed>
              <Button
                danger
                aria-label={t('newParameter.dropRule', { n: name + 1 })}
                onClick={() => {
                  remove(name);
                }}
              >
                {t('proposals.drop')}
              </Button>
            </div>
          ))}
          <Button
            type="dashed"
            block
            onClick={() => {
              add({});
            }}
          >
            {t('newParameter.addRule')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
