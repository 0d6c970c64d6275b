// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ConsequenceRule,
  type DataFault,
  type EscalationRule,
  type HolidayFile,
  type LampScheme,
  readConsequences,
  readEscalation,
  readHolidayFile,
  readLampScheme,
  readSupervisionRules,
  type SupervisionRule,
} from '@sanyi/accountability';
import { type Result, type WorkCalendar, workCalendar } from '@sanyi/kernel';
import { publishedWorkday } from '@sanyi/office';
import { parse } from 'yaml';
import { z } from 'zod';

/** What lamps, terms and escalation go by, as it ships with the house. */
export interface LedgerRules {
  /** The usual one first. */
  readonly schemes: readonly [LampScheme, ...LampScheme[]];
  readonly calendar: WorkCalendar;
  readonly escalation: EscalationRule;
  /** 奖惩规则: what follows from how tasks stand. */
  readonly consequences: readonly ConsequenceRule[];
  /** Titles of the documents that those rules cite, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** 示例通知 for houses of the fictional province: of a province, and of those below it. */
  readonly samples: { readonly province: string; readonly below: string };
  /** What opens a matter of supervision. */
  readonly supervision: readonly SupervisionRule[];
}

const USUAL = 'standard.yaml';

/**
 * Reads data/lamps, data/holidays and data/supervision.
 * @throws where a file is faulty: the message says which and where
 */
export function ledgerRulesIn(data: string): LedgerRules {
  const lamps = path.join(data, 'lamps');
  const holidays = path.join(data, 'holidays');
  const others = yamlIn(lamps).filter((file) => file !== USUAL);
  const scheme = (file: string): LampScheme => sound(path.join(lamps, file), readLampScheme);
  const consequences = sound(path.join(data, 'supervision/consequences.yaml'), readConsequences);
  return {
    schemes: [scheme(USUAL), ...others.map(scheme)],
    calendar: workCalendar(
      yamlIn(holidays).map((file): HolidayFile =>
        sound(path.join(holidays, file), readHolidayFile),
      ),
      publishedWorkday,
    ),
    escalation: sound(path.join(data, 'supervision/escalation.yaml'), readEscalation),
    consequences,
    samples: {
      province: path.join(data, 'samples/notices/01-provincial-yearly-tasks.txt'),
      below: path.join(data, 'samples/notices/02-county-measures.txt'),
    },
    titles: titlesIn(data, consequences),
    supervision: sound(path.join(data, 'supervision/rules.yaml'), readSupervisionRules),
  };
}

const Document = z.object({ title: z.string() });

const titlesIn = (data: string, rules: readonly ConsequenceRule[]): ReadonlyMap<string, string> =>
  new Map(
    [...new Set(rules.map(({ source }) => source.document))].map((id) => {
      const file = path.join(data, 'documents', `${id}.yaml`);
      return [id, Document.parse(parse(readFileSync(file, 'utf8'))).title];
    }),
  );

const yamlIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();

function sound<T>(file: string, read: (value: unknown) => Result<T, readonly DataFault[]>): T {
  const answer = read(parse(readFileSync(file, 'utf8')));
  if (!answer.ok) throw new Error(`${file}: ${JSON.stringify(answer.error.slice(0, 3))}`);
  return answer.value;
}
