// SPDX-License-Identifier: Apache-2.0
import type { WrittenRule, WrittenScheme } from '@sanyi/contract';
import { METHOD_FIGURES } from './rule-figures.js';

/** A draft of the version after all there are; its first day is to be chosen. */
export const nextVersion = (
  scheme: WrittenScheme,
  versions: readonly { readonly version: number }[],
): WrittenScheme => ({
  ...scheme,
  version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
  from: '',
});

/** 另存为本地区的方案: the same for the peers within a region, under an id of its own; its first day is to be chosen. */
export const ownScheme = (
  scheme: WrittenScheme,
  { region, name }: { readonly region: string; readonly name: string },
): WrittenScheme => ({
  ...scheme,
  ...{ id: `${scheme.id}-${region}`, version: 1, from: '' },
  label: { zh: `${name}：${scheme.label.zh}`, en: `${name}: ${scheme.label.en}` },
  groups: scheme.groups.map((group) => ({ ...group, within: region })),
});

/** The weights of a draft in hundredths, so that 0.1 and 0.2 come to 0.3; null where one is no number. */
export function weightsOf(items: readonly { readonly weight: string }[]): string | null {
  const hundredths = items.map(({ weight }) =>
    /^\d{1,9}(?:\.\d{1,2})?$/.test(weight) ? Math.round(Number(weight) * 100) : NaN,
  );
  const sum = hundredths.reduce((all, one) => all + one, 0);
  return Number.isNaN(sum) ? null : String(sum / 100);
}

/** A rule with another method: it keeps the figures that both are made of, and is empty in the others. */
export function withMethod(rule: WrittenRule, method: WrittenRule['method']): WrittenRule {
  const figures = METHOD_FIGURES[method].map((name) => [name, rule[name] ?? ''] as const);
  const extra = method === 'bands' ? { bands: rule.bands ?? [] } : {};
  return { method, ...Object.fromEntries(figures), ...extra };
}
