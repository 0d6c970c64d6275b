-- SPDX-License-Identifier: Apache-2.0
-- Accounts, what they may do where, and their open sessions. Data grade: internal; sealed columns: personal.
create table users (
  id uuid primary key default gen_random_uuid(),
  account text not null unique check (account ~ '^[a-z][a-z0-9.-]{2,39}$'),
  label text not null,
  post text not null,
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  state text not null default 'active' check (state in ('active', 'locked', 'closed')),
  phone_sealed text,
  password_hash text not null,
  password_set_at timestamptz not null default now(),
  password_one_time boolean not null default true,
  failures integer not null default 0 check (failures >= 0),
  failing_since timestamptz,
  locked_until timestamptz,
  totp_sealed text,
  totp_offered text,
  totp_last_step bigint not null default 0,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index users_by_region on users (region text_pattern_ops, account);

create table password_history (
  user_id uuid not null references users on delete cascade,
  hash text not null,
  replaced_at timestamptz not null default now()
);
create index password_history_by_user on password_history (user_id, replaced_at desc);

-- Where somebody holds a role. unit null: every unit of the region; no areas: every area.
create table grants (
  user_id uuid not null references users on delete cascade,
  position integer not null,
  role text not null,
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  areas text[] not null default '{}',
  primary key (user_id, position)
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_digest text not null unique,
  user_id uuid not null references users on delete cascade,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text not null,
  agent text not null,
  closed_at timestamptz,
  closed_because text
);
create index sessions_open on sessions (user_id, opened_at desc) where closed_at is null;

-- Who signs in through an identity provider: linked by its subject, never by a name or a mail address.
create table identities (
  provider text not null,
  subject text not null,
  user_id uuid not null references users on delete cascade,
  linked_at timestamptz not null default now(),
  primary key (provider, subject),
  unique (provider, user_id)
);

create table oidc_attempts (
  state_digest text primary key,
  provider text not null,
  verifier text not null,
  nonce text not null,
  browser_digest text not null,
  link_user uuid references users on delete cascade,
  begun_at timestamptz not null
);
