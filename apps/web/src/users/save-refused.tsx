// SPDX-License-Identifier: Apache-2.0
import { User } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../http/problem-error.js';
import { changesOf } from '../ui/changes.js';
import { Given } from '../ui/given.js';
import { Refused } from '../ui/states.js';
import { userQuery } from './user-queries.js';

const SHOWN = ['label', 'post', 'region', 'unit', 'state', 'grants', 'phone'] as const;

/** Why a change was not taken; where somebody changed the account since, what changed and a way to read it again. */
export function SaveRefused({ error, user }: { readonly error: unknown; readonly user: User }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  if (error === null) return null;
  const current = error instanceof ProblemError ? User.safeParse(error.problem.current) : undefined;
  return (
    <>
      <Refused error={error} />
      {current?.success === true && (
        <>
          <Meanwhile read={user} now={current.data} />
          <Button
            className="read-again"
            onClick={() => void queries.invalidateQueries(userQuery(user.id))}
          >
            {t('form.readAgain')}
          </Button>
        </>
      )}
    </>
  );
}

function Meanwhile({ read, now }: { readonly read: User; readonly now: User }) {
  const { t } = useTranslation();
  const changes = changesOf(read, now);
  return (
    <ul className="plain changes" aria-label={t('form.meanwhile')}>
      {SHOWN.map((name) => ({ name, change: changes.find((each) => each.name === name) })).map(
        ({ name, change }) =>
          change !== undefined && (
            <li key={name}>
              {t(`users.${name}`)}{' '}
              {change.before !== undefined && (
                <del>
                  <Given>{change.before}</Given>
                </del>
              )}{' '}
              {change.after !== undefined && (
                <ins>
                  <Given>{change.after}</Given>
                </ins>
              )}
            </li>
          ),
      )}
    </ul>
  );
}
