// SPDX-License-Identifier: Apache-2.0
import type { GroupingCode } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { CodeMarks } from './code-marks.js';
import type { CodeKind } from './code-order.js';
import { codesQuery } from './grouping-queries.js';

/** Finds a code by its beginning, a part of its name or pinyin initials, and adds it; Enter takes the first. */
export function CodeInput({
  kind,
  scheme,
  onPick,
}: {
  readonly kind: CodeKind;
  readonly scheme: string;
  readonly onPick: (code: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data } = useQuery({ ...codesQuery({ scheme, kind, query }), enabled: query !== '' });
  const found = query === '' ? [] : (data?.items ?? []);
  const pick = (code: string) => {
    onPick(code);
    setTyped('');
  };
  return (
    <AutoComplete
      className="field"
      aria-label={t(`groupingAdd.${kind}`)}
      placeholder={t('grouping.codeHint')}
      value={typed}
      onChange={setTyped}
      onSelect={pick}
      defaultActiveFirstOption
      notFoundContent={query === '' ? null : <Unknown code={query} onPick={pick} />}
      options={found.map((one) => ({ value: one.code, label: <Option {...one} /> }))}
    />
  );
}

function Option(one: GroupingCode) {
  return (
    <span className="code-option">
      <code>{one.code}</code> <Given>{one.name}</Given> <CodeMarks {...one} />
    </span>
  );
}

/** A code the scheme does not know can be tried all the same: the answer says what it makes of it. */
function Unknown({
  code,
  onPick,
}: {
  readonly code: string;
  readonly onPick: (code: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="link"
      onMouseDown={() => {
        onPick(code);
      }}
    >
      {t('grouping.unknownCode', { code })}
    </button>
  );
}
