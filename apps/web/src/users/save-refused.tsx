// SPDX-License-Identifier: Apache-2.0
import type { User } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemName } from '../http/problem-error.js';
import { Refused } from '../ui/states.js';
import { userQuery } from './user-queries.js';

/** Why a change was not taken; where somebody changed the account since, what changed and a way to read it again. */
export function SaveRefused({
  error,
  user,
}: {
  readonly error: unknown;
  readonly user: Pick<User, 'id'>;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  if (error === null) return null;
  return (
    <>
      <Refused error={error} />
      {problemName(error) === 'conflict' && (
        <Button
          className="read-again"
          onClick={() => void queries.invalidateQueries(userQuery(user.id))}
        >
          {t('form.readAgain')}
        </Button>
      )}
    </>
  );
}
