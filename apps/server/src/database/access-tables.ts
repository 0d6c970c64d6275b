// SPDX-License-Identifier: Apache-2.0
import type { Area, Post, UserState } from '@sanyi/contract';
import type { ColumnType, Generated } from 'kysely';

type GeneratedId = ColumnType<string, string | undefined, never>;

export interface UsersTable {
  readonly id: GeneratedId;
  readonly account: string;
  readonly label: string;
  readonly post: Post;
  readonly region: string;
  readonly unit: string | null;
  readonly state: Generated<UserState>;
  readonly phone_sealed: string | null;
  readonly password_hash: string;
  readonly password_set_at: Generated<Date>;
  readonly password_one_time: Generated<boolean>;
  readonly failures: Generated<number>;
  readonly failing_since: Date | null;
  readonly locked_until: Date | null;
  readonly totp_sealed: string | null;
  readonly totp_offered: string | null;
  readonly totp_last_step: ColumnType<bigint, bigint | undefined, bigint>;
  readonly last_sign_in_at: Date | null;
  readonly created_at: Generated<Date>;
  readonly version: Generated<number>;
}

export interface PasswordHistoryTable {
  readonly user_id: string;
  readonly hash: string;
  readonly replaced_at: Generated<Date>;
}

export interface GrantsTable {
  readonly user_id: string;
  readonly position: number;
  readonly role: Post;
  readonly region: string;
  readonly unit: string | null;
  readonly areas: Area[];
}

export interface SessionsTable {
  readonly id: GeneratedId;
  readonly token_digest: string;
  readonly user_id: string;
  readonly opened_at: Date;
  readonly last_seen_at: Date;
  readonly address: string;
  readonly agent: string;
  readonly closed_at: Date | null;
  readonly closed_because: string | null;
}

export interface IdentitiesTable {
  readonly provider: string;
  readonly subject: string;
  readonly user_id: string;
  readonly linked_at: Generated<Date>;
}

export interface OidcAttemptsTable {
  readonly state_digest: string;
  readonly provider: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly browser_digest: string;
  readonly link_user: string | null;
  readonly begun_at: Date;
}

export interface EventsTable {
  readonly seq: bigint;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string;
  readonly region: string;
  readonly unit: string | null;
  readonly subject: string;
  readonly from_json: string | null;
  readonly to_json: string | null;
  readonly why: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

export interface EventHeadTable {
  readonly only_row: Generated<boolean>;
  readonly seq: bigint;
  readonly hash: string;
}

export interface NoticesTable {
  readonly id: GeneratedId;
  readonly user_id: string;
  readonly sent_at: Date;
  readonly sender: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly read_at: Date | null;
}

export interface UploadsTable {
  readonly id: GeneratedId;
  readonly digest: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly uploaded_by: string;
  readonly uploaded_at: Date;
}

export interface NoticeAttachmentsTable {
  readonly notice_id: string;
  readonly position: number;
  readonly upload_id: string;
}

export interface EventForwardingTable {
  readonly target: string;
  readonly seq: bigint;
}

/** Tables of accounts, rights, sessions, events and notices. */
export interface AccessTables {
  readonly users: UsersTable;
  readonly password_history: PasswordHistoryTable;
  readonly grants: GrantsTable;
  readonly sessions: SessionsTable;
  readonly identities: IdentitiesTable;
  readonly oidc_attempts: OidcAttemptsTable;
  readonly events: EventsTable;
  readonly event_head: EventHeadTable;
  readonly event_forwarding: EventForwardingTable;
  readonly notices: NoticesTable;
  readonly uploads: UploadsTable;
  readonly notice_attachments: NoticeAttachmentsTable;
}
