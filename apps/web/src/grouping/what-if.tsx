// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase, GroupingResult, GroupingScheme } from '@sanyi/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { type CodeKind, codesOf, moved, withCodes } from './code-order.js';
import { codeQuery, groupsQuery } from './grouping-queries.js';

interface WhatIfParts {
  readonly kind: CodeKind;
  readonly schemes: readonly GroupingScheme[];
  readonly now: GroupingCase;
  readonly onChange: (next: GroupingCase) => void;
}

/** The case with each of its codes in the first place: which group each would give. */
interface Variant {
  readonly code: string;
  readonly place: number;
  readonly name: string;
  readonly results: readonly GroupingResult[];
}

/** 换一个主要手术操作 (or 主要诊断) 会怎样: each code in the first place once, with the group it would give. */
export function WhatIf(parts: WhatIfParts) {
  const { t } = useTranslation();
  const { kind, now } = parts;
  const title = t(`groupingWhatIf.${kind}`);
  const variants = useVariants(parts);
  const columns = useColumns(parts, variants);
  if (codesOf(now, kind).length < 2 || variants.length === 0) return null;
  return (
    <section className="card what-if" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
      </header>
      <Grid
        caption={title}
        columns={columns}
        rows={variants}
        keyOf={({ code, place }) => `${code} ${place}`}
      />
    </section>
  );
}

function useVariants({ kind, schemes, now }: WhatIfParts): readonly Variant[] {
  const codes = codesOf(now, kind);
  const cases = codes.map((_, place) => withCodes(now, kind, moved(codes, place, 0)));
  const asked = { schemes: schemes.map(({ id }) => id), cases };
  const { data } = useQuery({ ...groupsQuery(asked), enabled: codes.length > 1 });
  const scheme = schemes[0]?.id ?? '';
  const known = useQueries({ queries: codes.map((code) => codeQuery({ scheme, kind, code })) });
  if (data?.items.length !== codes.length) return [];
  return codes.map((code, place) => ({
    ...{ code, place, name: known[place]?.data?.name ?? '' },
    results: data.items[place]?.results ?? [],
  }));
}

function useColumns(
  { kind, schemes, now, onChange }: WhatIfParts,
  variants: readonly Variant[],
): readonly Column<Variant>[] {
  const { t } = useTranslation();
  const choose = (place: number) => {
    onChange(withCodes(now, kind, moved(codesOf(now, kind), place, 0)));
  };
  return [
    {
      key: 'code',
      title: t(`groupingMainCode.${kind}`),
      cell: ({ code, name }) => (
        <>
          <code>{code}</code> <Given>{name}</Given>
        </>
      ),
      kind: 'name',
    },
    ...schemes.map((scheme, column) =>
      groupColumn(
        { ...scheme, title: schemes.length === 1 ? t('grouping.group') : scheme.title },
        column,
        variants[0],
      ),
    ),
    {
      key: 'choose',
      title: t('grouping.choose'),
      cell: (variant) => <Choose {...variant} onChoose={choose} />,
      kind: 'actions',
    },
  ];
}

function Choose({
  code,
  place,
  onChoose,
}: Variant & { readonly onChoose: (place: number) => void }) {
  const { t } = useTranslation();
  if (place === 0) return <Mark tone="good">{t('grouping.isNow')}</Mark>;
  return (
    <Button
      size="small"
      aria-label={t('grouping.makeMain', { code })}
      onClick={() => {
        onChoose(place);
      }}
    >
      {t('grouping.chooseThis')}
    </Button>
  );
}

const groupColumn = (
  { id, title }: GroupingScheme,
  column: number,
  now: Variant | undefined,
): Column<Variant> => ({
  ...{ key: id, title, given: true },
  cell: ({ results }) => (
    <Group result={results[column]} differs={results[column]?.drg !== now?.results[column]?.drg} />
  ),
});

function Group({
  result,
  differs,
}: {
  readonly result: GroupingResult | undefined;
  readonly differs: boolean;
}) {
  const { t } = useTranslation();
  if (result === undefined) return null;
  const { drg, drgName, status } = result;
  return (
    <>
      {differs && <Mark tone="warn">{t('grouping.other')}</Mark>}
      <strong>{drg}</strong>{' '}
      {status === 'GROUPED' ? <Given>{drgName}</Given> : t(`groupingStatus.${status}`)}
    </>
  );
}
