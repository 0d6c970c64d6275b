// SPDX-License-Identifier: Apache-2.0
import type { Recipients } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Nothing } from '../ui/states.js';

/** The units a type may be sent to, by region, each with a box; one box for all. */
export function ChooseUnits({
  items,
  chosen,
  onChoose,
}: {
  readonly items: Recipients['items'];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return <Nothing>{t('sendings.noUnits')}</Nothing>;
  const all = chosen.size === items.length;
  return (
    <fieldset className="choose-units">
      <legend>{t('sendings.units')}</legend>
      <p className="acts">
        <label>
          <input
            type="checkbox"
            checked={all}
            onChange={() => {
              onChoose(new Set(all ? [] : items.map(({ unit }) => unit)));
            }}
          />{' '}
          {t('sendings.chooseAll')}
        </label>
        <span className="aside" role="status">
          {t('sendings.chosen', { n: chosen.size })}
        </span>
      </p>
      <ul className="plain units">
        {items.map((item) => (
          <Recipient
            key={item.unit}
            item={item}
            chosen={chosen.has(item.unit)}
            onChoose={(wanted) => {
              const others = [...chosen].filter((unit) => unit !== item.unit);
              onChoose(new Set(wanted ? [...others, item.unit] : others));
            }}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function Recipient({
  item: { unitName, hasAccount },
  chosen,
  onChoose,
}: {
  readonly item: Recipients['items'][number];
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ target }) => {
            onChoose(target.checked);
          }}
        />{' '}
        <Given>{unitName}</Given>
      </label>
      <Mark tone={hasAccount ? 'plain' : 'warn'}>
        {t(hasAccount ? 'sendings.hasAccount' : 'sendings.fileOnly')}
      </Mark>
    </li>
  );
}
