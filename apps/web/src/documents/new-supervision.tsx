// SPDX-License-Identifier: Apache-2.0
import { LedgerSupervision, type LedgerRow } from '@sanyi/contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Lamp } from '../ledger/lamp.js';
import { unitsOfQuery } from '../ledger/ledger-queries.js';
import { usePresence } from '../session/session-context.js';
import { DialogButton } from '../ui/dialog-button.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { Needed } from '../ui/needed.js';
import { RegionInput } from '../ui/region-input.js';
import { Refused } from '../ui/states.js';
import { UnitInput } from '../ui/unit-input.js';
import { useFilters } from '../ui/use-filters.js';
import { SUPERVISION_FILTERS } from './document-filters.js';
import { LEDGER, tasksOfUnitQuery } from './document-queries.js';

interface Draft {
  readonly region: string;
  readonly unit: string;
  readonly number?: string;
  readonly answerIn: number;
  readonly contact?: string;
}

/** 新建督办单: the unit, which of its tasks, the number; the letter is there at once. */
export function NewSupervision() {
  const { t } = useTranslation();
  const [filters] = useFilters(SUPERVISION_FILTERS);
  return (
    <DialogButton
      label={t('supervisions.new')}
      title={t('supervisions.new')}
      primary
      startsOpen={filters.unit !== undefined}
    >
      <Order />
    </DialogButton>
  );
}

function Order() {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const [{ unit: unitAsked, task: taskAsked }] = useFilters(SUPERVISION_FILTERS);
  const [tasks, setTasks] = useState<readonly string[]>(taskAsked === undefined ? [] : [taskAsked]);
  const names = useUnitNames(unitAsked);
  const { mutate, data, error, isPending } = useOrdering();
  if (data !== undefined) return <Issued letter={data} />;
  return (
    <Form<Draft>
      name="supervision"
      layout="vertical"
      requiredMark={false}
      initialValues={{
        region: unitAsked?.split('.')[0] ?? scope?.region,
        unit: unitAsked,
        answerIn: 5,
      }}
      onValuesChange={(changed: Partial<Draft>) => {
        if (changed.unit !== undefined || changed.region !== undefined) setTasks([]);
      }}
      onFinish={(draft) => {
        mutate({ draft, tasks });
      }}
    >
      <div className="two">
        <Needed name="region" label={t('supervisions.region')}>
          <RegionInput />
        </Needed>
        <Needed name="unit" label={t('supervisions.unit')}>
          <UnitInput region="region" names={names} />
        </Needed>
      </div>
      <ChooseTasks chosen={tasks} onChoose={setTasks} />
      <LetterFields />
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" disabled={tasks.length === 0} loading={isPending}>
        {t('supervisions.issue', { n: tasks.length })}
      </Button>
    </Form>
  );
}

/** The unit that the address names, by its name. */
function useUnitNames(unit: string | undefined): ReadonlyMap<string, string> {
  const region = unit?.split('.')[0] ?? '';
  const { data } = useQuery(unitsOfQuery(region));
  return new Map(data?.items.map(({ id, name }) => [id, name]));
}

function LetterFields() {
  const { t } = useTranslation();
  return (
    <>
      <div className="two">
        <Form.Item
          name="number"
          label={t('supervisions.number')}
          extra={t('supervisions.numberHint')}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Needed name="answerIn" label={t('supervisions.answerIn')}>
          <InputNumber min={1} max={60} className="field" />
        </Needed>
      </div>
      <Form.Item
        name="contact"
        label={t('supervisions.contact')}
        extra={t('supervisions.contactHint')}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function useOrdering() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      draft,
      tasks,
    }: {
      readonly draft: Draft;
      readonly tasks: readonly string[];
    }) => {
      const { unit, number = '', answerIn, contact = '' } = draft;
      const body = { unit, tasks, answerIn, contact, number: number.trim() === '' ? null : number };
      return send(`${LEDGER}/supervisions`, { method: 'POST', body }, LedgerSupervision);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ledger', 'supervisions'] }),
  });
}

function ChooseTasks({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const unit = Form.useWatch<string | null | undefined>('unit') ?? '';
  const query = useInfiniteQuery({ ...tasksOfUnitQuery(unit), enabled: unit !== '' });
  if (unit === '') return <p className="aside">{t('supervisions.unitFirst')}</p>;
  return (
    <fieldset className="grant">
      <legend>{t('supervisions.which')}</legend>
      <EndlessList query={query} empty={t('supervisions.noTasks')}>
        {(rows) => (
          <ul className="plain task-choices">
            {rows.map((row) => (
              <TaskChoice key={row.task} row={row} {...{ chosen, onChoose }} />
            ))}
          </ul>
        )}
      </EndlessList>
    </fieldset>
  );
}

function TaskChoice({
  row,
  chosen,
  onChoose,
}: {
  readonly row: LedgerRow;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { task, label, title, lamp, lampWord, why } = row;
  const others = chosen.filter((one) => one !== task);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          className="choose"
          checked={others.length !== chosen.length}
          onChange={({ target }) => {
            onChoose(target.checked ? [...others, task] : others);
          }}
        />
        <Lamp lamp={lamp} word={lampWord} />{' '}
        <Given>
          {label} {title}
        </Given>
        <span className="aside below">
          <Given>{why}</Given>
        </span>
      </label>
    </li>
  );
}

function Issued({ letter }: { readonly letter: LedgerSupervision }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Alert
        type="success"
        showIcon
        title={t('supervisions.issued', { n: letter.tasks.length, day: letter.answerBy })}
        description={<Given>{letter.unitName}</Given>}
      />
      <Button type="primary" href={`${LEDGER}/supervisions/${letter.id}/letter`} download>
        {t('supervisions.letter')}
      </Button>
    </div>
  );
}
