// SPDX-License-Identifier: Apache-2.0
import type { ColumnType, Generated } from 'kysely';
import type { AccessTables } from './access-tables.js';
import type { BulletinTables } from './bulletin-tables.js';
import type { FigureTables } from './figure-tables.js';
import type { LedgerTables } from './ledger-tables.js';
import type { ParameterTables } from './parameter-tables.js';
import type { RegistryTables } from './registry-tables.js';
import type { ReminderTables } from './reminder-tables.js';
import type { ReturnTables } from './return-tables.js';
import type { SupervisionTables } from './supervision-tables.js';

/** A moment the database writes by itself. */
export type WrittenAt = ColumnType<Date, never, never>;

interface MigrationsTable {
  readonly name: string;
  readonly digest: string;
  readonly ran_at: Generated<Date>;
}

/** Every table of the work database; each area adds its own. */
export interface Tables
  extends
    AccessTables,
    BulletinTables,
    FigureTables,
    LedgerTables,
    ParameterTables,
    RegistryTables,
    ReminderTables,
    ReturnTables,
    SupervisionTables {
  readonly migrations: MigrationsTable;
}
