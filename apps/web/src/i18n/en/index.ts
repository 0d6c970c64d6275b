// SPDX-License-Identifier: Apache-2.0
import { BULLETINS } from './bulletins.js';
import { CHAINS } from './chains.js';
import { DOCUMENTS } from './documents.js';
import { EVALUATION } from './evaluation.js';
import { FIGURES } from './figures.js';
import { FILES } from './files.js';
import { GROUPING } from './grouping.js';
import { HOUSE } from './house.js';
import { LEDGER } from './ledger.js';
import { LEDGER_OVERVIEW } from './ledger-overview.js';
import { LEDGER_TASK } from './ledger-task.js';
import { PARAMETERS } from './parameters.js';
import { PEOPLE } from './people.js';
import { PROGRESS } from './progress.js';
import { READING } from './reading.js';
import { REGISTRY } from './registry.js';
import { REMINDERS } from './reminders.js';
import { RETURNS } from './returns.js';
import { RIGHTS } from './rights.js';
import { SUPERVISION } from './supervision.js';
import { VOCABULARY } from './vocabulary.js';

/** Every sentence of the pages in English. */
export const EN = {
  ...HOUSE,
  ...PEOPLE,
  ...RIGHTS,
  ...REGISTRY,
  ...PARAMETERS,
  ...REMINDERS,
  ...RETURNS,
  ...LEDGER,
  ...LEDGER_TASK,
  ...LEDGER_OVERVIEW,
  ...DOCUMENTS,
  ...READING,
  ...PROGRESS,
  ...CHAINS,
  ...GROUPING,
  ...FILES,
  ...SUPERVISION,
  ...BULLETINS,
  ...FIGURES,
  ...EVALUATION,
  ...VOCABULARY,
};
