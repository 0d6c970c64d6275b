// SPDX-License-Identifier: Apache-2.0
import { BULLETINS } from './bulletins.js';
import { DOCUMENTS } from './documents.js';
import { EVALUATION } from './evaluation.js';
import { FIGURES } from './figures.js';
import { GROUPING } from './grouping.js';
import { LEDGER_OVERVIEW } from './ledger-overview.js';
import { LEDGER_TASK } from './ledger-task.js';
import { MINUTES } from './minutes.js';
import { PARAMETERS } from './parameters.js';
import { PROGRESS } from './progress.js';
import { READING } from './reading.js';
import { REGISTRY } from './registry.js';
import { REMINDERS } from './reminders.js';
import { RETURNS } from './returns.js';
import { SUPERVISION } from './supervision.js';
import { VOCABULARY } from './vocabulary.js';

/** What all other pages say: loaded with the first of them. */
export const REST = {
  ...REGISTRY,
  ...PARAMETERS,
  ...REMINDERS,
  ...RETURNS,
  ...LEDGER_TASK,
  ...LEDGER_OVERVIEW,
  ...DOCUMENTS,
  ...MINUTES,
  ...READING,
  ...PROGRESS,
  ...GROUPING,
  ...SUPERVISION,
  ...BULLETINS,
  ...FIGURES,
  ...EVALUATION,
  ...VOCABULARY,
};
