// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import type { TaskFilter, UnitCount } from '../task-filter.js';
import { useSay } from '../translate.js';

interface FilterBarProps {
  readonly filter: TaskFilter;
  readonly onFilter: (filter: TaskFilter) => void;
  readonly counts: readonly UnitCount[];
  readonly shown: number;
  readonly total: number;
}

/** Which tasks are shown. */
export function FilterBar({ filter, onFilter, counts, shown, total }: FilterBarProps) {
  const say = useSay();
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  return (
    <div className="filter-bar" role="search">
      <select
        aria-label={say('filterUnit')}
        value={filter.unit}
        onChange={(event) => {
          onFilter({ ...filter, unit: event.target.value });
        }}
      >
        <option value="">{say('allUnits')}</option>
        {counts.map(({ unit, tasks }) => (
          <option key={unit} value={unit}>
            {say('unitTasks', { unit, n: tasks })}
          </option>
        ))}
      </select>
      <input
        ref={search}
        type="search"
        aria-label={say('search')}
        placeholder={say('searchHint')}
        value={filter.query}
        onChange={(event) => {
          onFilter({ ...filter, query: event.target.value });
        }}
      />
      <label>
        <input
          type="checkbox"
          checked={filter.openOnly}
          onChange={(event) => {
            onFilter({ ...filter, openOnly: event.target.checked });
          }}
        />
        {say('openOnly')}
      </label>
      {shown < total && <span className="count">{say('shown', { n: shown })}</span>}
    </div>
  );
}

/** Alt+F goes to the search field. */
function useSearchKey(search: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== 'KeyF') return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [search]);
}
