// SPDX-License-Identifier: Apache-2.0
import { ParameterDetail } from '@sanyi/contract';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/mark.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { parameterPath } from './parameter-queries.js';
import { useParameterSend } from './use-parameter-send.js';

/** Who looked for a newer text and when; whoever is responsible puts on record that he has looked. */
export function Reviews({ parameter }: { readonly parameter: ParameterDetail }) {
  const { t } = useTranslation();
  const { region, id, lastReviewed, due, reviews, may } = parameter;
  const path = `${parameterPath(`${region}/${id}`)}/reviews`;
  const { mutate, error, isPending } = useParameterSend(ParameterDetail);
  return (
    <section className="card" aria-labelledby="reviews">
      <h3 id="reviews">{t('parameters.reviews')}</h3>
      <p>
        {t('parameters.reviewedOn', { day: lastReviewed })}{' '}
        {due && <Mark tone="warn">{t('parameters.due')}</Mark>}
      </p>
      <ul className="plain">
        {reviews.map(({ on, by, note }) => (
          <li key={`${on} ${by} ${note}`} className="aside">
            {on} {by} {note}
          </li>
        ))}
      </ul>
      {may.review && (
        <Form<{ note: string }>
          name="review"
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => {
            mutate({ path, method: 'POST', body });
          }}
        >
          {error !== null && <Refused error={error} />}
          <Needed name="note" label={t('parameters.reviewNote')} extra={t('parameters.reviewHint')}>
            <Input maxLength={500} />
          </Needed>
          <Button htmlType="submit" loading={isPending}>
            {t('parameters.review')}
          </Button>
        </Form>
      )}
    </section>
  );
}
