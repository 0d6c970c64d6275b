// SPDX-License-Identifier: Apache-2.0
import type { BulletinBlock, FrozenSnapshot, Objection } from '@sanyi/bulletins';
import type { Area } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';

type Stored<T> = ColumnType<T, string, string>;
type GeneratedId = ColumnType<string, string | undefined, never>;

/** 通报的选择: what a bulletin is made from. */
export interface BulletinChoice {
  readonly period: string;
  readonly level: 'prefecture' | 'county';
  readonly indicators: readonly string[];
  readonly scheme: string | null;
  readonly tasks: boolean;
}

/** 任务归属: whose a task of the snapshot is. */
export interface TaskOwner {
  readonly region: string;
  readonly unit: string;
}

export interface BulletinsTable {
  readonly id: GeneratedId;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly version: Generated<number>;
  readonly stage: Generated<'draft' | 'issued'>;
  readonly title: string;
  readonly issuer: string;
  readonly plan: Stored<BulletinChoice>;
  readonly blocks: Stored<readonly BulletinBlock[]>;
  readonly made_by: string;
  readonly made_at: Date;
  readonly issued_on: PlainDate | null;
  readonly issued_by: string | null;
  readonly published: Generated<boolean>;
}

export interface BulletinSnapshotsTable {
  readonly bulletin: string;
  readonly snapshot: Stored<FrozenSnapshot>;
  readonly owners: Stored<Readonly<Record<string, TaskOwner>>>;
  readonly taken_by: string;
  readonly taken_at: Date;
}

export interface BulletinReceiversTable {
  readonly bulletin: string;
  readonly position: number;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
}

export interface BulletinPacketsTable {
  readonly bulletin: string;
  readonly position: number;
  readonly receiver: string;
  readonly root: string;
  readonly packet: string;
}

export interface BulletinObjectionsTable {
  readonly id: GeneratedId;
  readonly bulletin: string;
  readonly position: number;
  readonly objection: Stored<Objection>;
  readonly sent_in_by: string;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly sent_in_at: Date;
}

/** Tables of bulletins. */
export interface BulletinTables {
  readonly bulletins: BulletinsTable;
  readonly bulletin_snapshots: BulletinSnapshotsTable;
  readonly bulletin_receivers: BulletinReceiversTable;
  readonly bulletin_packets: BulletinPacketsTable;
  readonly bulletin_objections: BulletinObjectionsTable;
}
