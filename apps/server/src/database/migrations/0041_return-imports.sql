-- SPDX-License-Identifier: Apache-2.0
-- Large files on their way into a return (导入). Data grade: as the rows of returns; personal cells are sealed here too.

create table return_imports (
  id uuid primary key default gen_random_uuid(),
  packet uuid not null references return_packets,
  account text not null,
  file text not null,
  state text not null check (state in
    ('reading', 'ready', 'writing', 'done', 'failed', 'cancelled', 'interrupted')),
  rows_read integer not null default 0,
  unchanged integer not null default 0,
  changed integer not null default 0,
  added integer not null default 0,
  conflicting integer not null default 0,
  refused integer not null default 0,
  absent integer not null default 0,
  written integer not null default 0,
  to_write integer not null default 0,
  -- What the versions of all rows of the return came to when they were compared: it grows with every change.
  stamp bigint,
  shown jsonb not null default '[]',
  reason text,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index return_imports_by_account on return_imports (account, started_at desc);

-- 暂存: rows that differ, and rows that were refused. They become part of the return in one transaction or not at all.
create table return_import_rows (
  import uuid not null references return_imports on delete cascade,
  place integer not null,
  kind text not null check (kind in ('changed', 'new', 'conflicting', 'refused')),
  row uuid,
  expected integer,
  cells jsonb,
  reason text,
  raw jsonb,
  primary key (import, place)
);
