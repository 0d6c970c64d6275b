// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../http/query-string.js';

/** Takes a list out as it is filtered: as a workbook, as a table for programs, or as a page to print. */
export function TakeOut({
  path,
  filters = {},
  of,
  small = false,
}: {
  /** The export beside the list. */
  readonly path: string;
  readonly filters?: Readonly<Record<string, string | undefined>>;
  /** What is taken out, where a page holds several lists. */
  readonly of?: string;
  readonly small?: boolean;
}) {
  const { t } = useTranslation();
  const to = (format: string) => withQuery(path, { ...filters, format });
  const size = small ? 'small' : 'medium';
  return (
    <div className="take-out" role="group" aria-label={t('takeOut.list', { list: of ?? '' })}>
      <Button size={size} href={to('xlsx')} download>
        {t('takeOut.xlsx')}
      </Button>
      <Button size={size} href={to('csv')} download>
        {t('takeOut.csv')}
      </Button>
      <Button size={size} href={to('html')} target="_blank" rel="noreferrer">
        {t('takeOut.print')}
      </Button>
    </div>
  );
}
