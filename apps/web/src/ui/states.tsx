// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../http/problem-error.js';
import { wordsFor } from './refusal-words.js';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="state" role="status">
      <Spin size="small" /> {t('states.loading')}
    </p>
  );
}

/** What went wrong, what to do, and each field at fault. */
export function Refused({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { errors = [], type, title } = error instanceof ProblemError ? error.problem : {};
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t('states.retry')}
    </Button>
  );
  return (
    <Alert
      type="error"
      showIcon
      title={title ?? t('states.failed')}
      action={retry}
      description={
        <>
          {wordsFor(error, t)}{' '}
          {errors.length > 0 && (
            <ul className="faults">
              {errors.map(({ pointer, detail }) => (
                <li key={pointer + detail}>
                  {pointer.replace(/^\//, '')} {detail}
                </li>
              ))}
            </ul>
          )}
          {type !== undefined && (
            <a className="why" href={type} target="_blank" rel="noreferrer">
              {t('states.why')}
            </a>
          )}
        </>
      }
    />
  );
}

/** There is nothing, said in words that tell what would be here. */
export function Nothing({ children }: { readonly children: string }) {
  return (
    <p className="state" role="status">
      {children}
    </p>
  );
}
