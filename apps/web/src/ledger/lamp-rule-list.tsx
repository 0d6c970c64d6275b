// SPDX-License-Identifier: Apache-2.0
import type { LampScheme } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Lamp } from './lamp.js';
import { thresholdOf, withRule } from './scheme-draft.js';

/** Every rule as a sentence with its figure; the figure can be changed by who may. */
export function LampRuleList({
  scheme,
  onChange,
}: {
  readonly scheme: LampScheme;
  readonly onChange: ((scheme: LampScheme) => void) | undefined;
}) {
  const { t } = useTranslation();
  const wordOf = (key: string) => scheme.lamps.find((lamp) => lamp.key === key)?.word ?? key;
  return (
    <ul className="plain pieces lamp-rules">
      {scheme.rules.map((rule) => {
        const { kind } = rule.when;
        const threshold = thresholdOf(rule.when);
        return (
          <li key={rule.id}>
            <Lamp lamp={rule.lamp} word={wordOf(rule.lamp)} />
            <span>
              {t(`lampRules.kinds.${kind}`)}{' '}
              {threshold !== null && (
                <Figure
                  figure={threshold}
                  name={t(`lampRules.kinds.${kind}`)}
                  onChange={
                    onChange &&
                    ((figure) => {
                      onChange(withRule(scheme, rule.id, figure));
                    })
                  }
                />
              )}{' '}
              {kind !== 'closed' && t(`lampRules.units.${kind}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const MOST = 3650;

function Figure({
  figure,
  name,
  onChange,
}: {
  readonly figure: number;
  readonly name: string;
  readonly onChange: ((figure: number) => void) | undefined;
}) {
  if (onChange === undefined) return <strong>{figure}</strong>;
  return (
    <input
      type="number"
      aria-label={name}
      min={0}
      max={MOST}
      value={figure}
      onChange={({ target }) => {
        const next = Number(target.value);
        if (Number.isInteger(next) && next >= 0) onChange(next);
      }}
    />
  );
}
