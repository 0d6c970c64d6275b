// SPDX-License-Identifier: Apache-2.0
import type { NamedUnit } from '@sanyi/registry';
import type { Say } from './translate.js';

/** What the registry says of a name, for the person beside it: `exact` where there is nothing to look at. */
export interface NamedUnitWords {
  readonly tone: 'exact' | 'found' | 'open';
  readonly text: string;
  /** Ids of the units it may be, or of the members of a collective. */
  readonly ids: readonly string[];
}

/** 省医保局 → 即示例省医疗保障局; several answers are all named; a name the registry does not know is said to be so. */
export function namedUnitWords(named: NamedUnit, say: Say): NamedUnitWords {
  const { kind, words, name, units } = named;
  const ids = units.map(({ id }) => id);
  switch (kind) {
    case 'one':
      return words === name
        ? { tone: 'exact', text: say('unitKnown'), ids }
        : { tone: 'found', text: say('unitIs', { name: name ?? words }), ids };
    case 'several': {
      const names = units.map((unit) => unit.name).join(say('comma'));
      return { tone: 'open', text: say('unitSeveral', { names }), ids };
    }
    case 'collective':
      return units.length === 0
        ? { tone: 'open', text: say('unitSome'), ids }
        : { tone: 'found', text: say('unitCollective', { n: units.length }), ids };
    case 'unknown':
      return { tone: 'open', text: say('unitUnknown'), ids };
  }
}
