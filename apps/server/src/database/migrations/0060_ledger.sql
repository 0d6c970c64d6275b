-- SPDX-License-Identifier: Apache-2.0
-- The ledger (责任台账): documents read, corrected and confirmed; tasks, seats, packets, progress, lamps. Data grade: internal;
-- ledger_chain names posts, and people where an office enters them: personal.
-- Regions are compared byte by byte (collate "C"), so that one index serves both the scope and the order of a list.

-- 待入账文件: one file that was sent in, as the machine read it, with what people corrected.
create table ledger_readings (
  id uuid primary key default gen_random_uuid(),
  region text collate "C" not null check (region ~ '^[0-9]{6}$'),
  unit text not null,
  area text not null default 'accountability',
  state text not null default 'open' check (state in ('open', 'confirmed', 'dropped')),
  version integer not null default 1,
  name text not null,
  upload uuid not null references uploads,
  format text not null,
  content text not null,
  machine jsonb not null,
  corrections jsonb not null default '[]',
  decided jsonb not null default '{}',
  -- The document that this is a later version of; null for a new one.
  document text,
  sent_in_by text not null,
  sent_in_at timestamptz(3) not null
);
create index ledger_readings_by_region on ledger_readings (region, sent_in_at desc, id);

-- 入账文件: what all versions share, and how the newest one is.
create table ledger_documents (
  id text primary key check (id ~ '^D[0-9]+$'),
  number integer not null unique,
  region text collate "C" not null check (region ~ '^[0-9]{6}$'),
  unit text not null,
  area text not null default 'accountability',
  version integer not null,
  kind text not null check (kind in ('notice', 'report')),
  title text not null,
  document_number text,
  issuer text,
  issued_on text,
  draft boolean not null,
  rhythm text not null check (rhythm in ('month', 'quarter', 'half-year', 'year')),
  report_day integer,
  sign_in integer not null,
  filed_by text not null,
  filed_at timestamptz(3) not null,
  filed_on text not null
);
create index ledger_documents_by_region on ledger_documents (region, number);

-- 版本: insert-only.
create table ledger_versions (
  document text not null references ledger_documents,
  version integer not null,
  reading uuid not null unique references ledger_readings,
  filed jsonb not null,
  change jsonb,
  confirmed_by text not null,
  confirmed_at timestamptz(3) not null,
  primary key (document, version)
);

-- 任务, of a document or handed down. A lower task keeps only its own part: the rest is what the upper one says.
create table ledger_tasks (
  id text primary key,
  document text not null references ledger_documents,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  -- The office that answers for the sheet.
  office text not null,
  area text not null default 'accountability',
  upper text references ledger_tasks,
  depth integer not null default 0,
  -- Newest document first, then the document's order.
  place integer not null,
  label text not null,
  section text,
  title text not null,
  leads text not null default '',
  others text not null default '',
  targets text not null default '',
  deadlines text not null default '',
  closing boolean not null default false,
  due text,
  lamp text not null default 'green' check (lamp in ('green', 'yellow', 'red', 'blue')),
  why text not null default '',
  progress integer,
  lowers integer not null default 0,
  body jsonb,
  part jsonb,
  removed boolean not null default false,
  version integer not null default 1
);
create index ledger_tasks_by_region on ledger_tasks (region, place, id) where not removed;
create index ledger_tasks_by_lamp on ledger_tasks (lamp, region, place, id) where not removed;
create index ledger_tasks_by_office on ledger_tasks (office, region, place, id) where not removed;
create index ledger_tasks_by_upper on ledger_tasks (upper, region) where upper is not null;
create index ledger_tasks_by_document on ledger_tasks (document);

-- 席位: one unit's part in one task, which is what a lamp is turned for. The facts of a lamp stand in columns.
create table ledger_seats (
  id text primary key,
  assignment text not null,
  task text not null references ledger_tasks,
  document text not null,
  region text collate "C" not null,
  -- Null where nobody knows whom the words mean.
  unit text,
  area text not null default 'accountability',
  -- The task stands in another region: it is seen from there too.
  away boolean not null,
  place integer not null,
  task_region text collate "C" not null,
  role text not null check (role in ('lead', 'support', 'each', 'by-duty', 'responsible', 'implement')),
  words text not null,
  carries boolean not null,
  lamp text not null default 'green' check (lamp in ('green', 'yellow', 'red', 'blue')),
  why jsonb not null default '[]',
  near boolean not null default false,
  overdue boolean not null default false,
  started_on text,
  due text,
  progress integer,
  closed_on text,
  met integer not null default 0,
  missed integer not null default 0,
  open_targets integer not null default 0,
  sent_on text,
  signed_on text,
  answer_due text,
  removed boolean not null default false
);
create index ledger_seats_by_task on ledger_seats (task);
create index ledger_seats_by_unit on ledger_seats (unit, task_region, place, task) where not removed;
create index ledger_seats_of_mine on ledger_seats (region, unit)
  include (role, lamp, near, overdue) where not removed;
create index ledger_seats_by_document on ledger_seats (document);
create index ledger_seats_away on ledger_seats (region, task_region, place) where away and not removed;

-- 任务单: what a document asks of one unit, and the line on which it signs.
create table ledger_packets (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  document text not null references ledger_documents,
  version integer not null,
  -- How often it has gone out.
  issue integer not null default 1,
  region text collate "C" not null,
  unit text,
  area text not null default 'accountability',
  office_region text collate "C" not null,
  office text not null,
  words text not null,
  tasks integer not null,
  content text not null,
  sent_on text not null,
  sign_by text not null,
  signed_on text,
  signed_by text,
  in_name boolean not null default false,
  removed boolean not null default false
);
create index ledger_packets_by_unit on ledger_packets (region, unit, id) where not removed;
create index ledger_packets_by_document on ledger_packets (document);

-- 下发与签收: insert-only.
create table ledger_sendings (
  packet uuid not null references ledger_packets,
  version integer not null,
  content text not null,
  on_day text not null,
  primary key (packet, version)
);
create table ledger_signatures (
  packet uuid not null references ledger_packets,
  content text not null,
  on_day text not null,
  signed_by text not null,
  in_name_of text,
  at timestamptz(3) not null,
  primary key (packet, content)
);

-- 进展: one period that one seat owes. The state stands here for reading; it is what its events replay to.
create table ledger_entries (
  id text primary key,
  seat text not null references ledger_seats,
  task text not null,
  region text collate "C" not null,
  unit text,
  area text not null default 'accountability',
  reviewer_region text collate "C" not null,
  reviewer text not null,
  period text not null,
  due text not null,
  stage text not null default 'open' check (stage in ('open', 'submitted', 'returned', 'accepted')),
  events integer not null default 0,
  content jsonb,
  accepted jsonb,
  submitted_on text,
  accepted_on text,
  removed boolean not null default false
);
create index ledger_entries_by_seat on ledger_entries (seat, due);
create index ledger_entries_to_review on ledger_entries (reviewer_region, reviewer) where stage = 'submitted';
create index ledger_entries_to_report on ledger_entries (region, unit, due)
  where stage in ('open', 'returned') and not removed;
create index ledger_entries_by_region on ledger_entries (region, due, id) where not removed;

create table ledger_entry_events (
  entry text not null references ledger_entries,
  seq integer not null,
  action text not null,
  from_stage text not null,
  to_stage text not null,
  decided_by text not null,
  in_name_of text,
  on_day text not null,
  at timestamptz(3) not null,
  why text not null,
  content jsonb,
  primary key (entry, seq)
);

-- 灯的变化: only changes are kept; insert-only.
create table ledger_lamps (
  seq bigint generated always as identity primary key,
  task text not null,
  -- Null for the lamp of the task itself.
  seat text,
  from_lamp text,
  to_lamp text not null,
  on_day text not null,
  why jsonb not null,
  scheme text not null
);
create index ledger_lamps_by_task on ledger_lamps (task, seq);

-- 判灯规则: what a region turns its lamps by; the newest holds. Insert-only.
create table ledger_schemes (
  region text collate "C" not null,
  version integer not null,
  scheme jsonb not null,
  applied_by text not null,
  applied_at timestamptz(3) not null,
  primary key (region, version)
);

create table ledger_met_deadlines (
  deadline text primary key,
  task text not null references ledger_tasks,
  on_day text not null,
  said_by text not null
);

create table ledger_clock_events (
  document text not null references ledger_documents,
  event text not null,
  on_day text not null,
  shown_by text not null,
  said_by text not null,
  primary key (document, event)
);

create table ledger_deliverable_events (
  deliverable text not null,
  seq integer not null,
  task text not null references ledger_tasks,
  to_stage text not null,
  on_day text not null,
  said_by text not null,
  number text,
  note text not null,
  primary key (deliverable, seq)
);

create table ledger_links (
  upper text not null references ledger_tasks,
  lower text not null references ledger_tasks,
  state text not null check (state in ('confirmed', 'rejected')),
  score integer not null,
  reasons jsonb not null,
  decided_by text not null,
  decided_at timestamptz(3) not null,
  primary key (upper, lower)
);

-- 责任链.
create table ledger_chain (
  id uuid primary key default gen_random_uuid(),
  region text collate "C" not null check (region ~ '^[0-9]{6}$'),
  unit text,
  area text not null default 'accountability',
  tier text not null check (tier in ('principal', 'in-charge', 'coordinating', 'cooperating')),
  holder text not null,
  liaison text,
  portfolios jsonb not null default '[]',
  from_day text not null,
  to_day text,
  version integer not null default 1
);
create index ledger_chain_by_region on ledger_chain (region, tier);

-- 常用筛选, of one user.
create table ledger_views (
  id uuid primary key default gen_random_uuid(),
  owner uuid not null references users on delete cascade,
  name text not null,
  filter jsonb not null,
  unique (owner, name)
);

-- 督办单: as it went out; insert-only.
create table ledger_supervisions (
  id uuid primary key default gen_random_uuid(),
  region text collate "C" not null,
  unit text not null,
  area text not null default 'accountability',
  office_region text collate "C" not null,
  office text not null,
  number text,
  tasks jsonb not null,
  letter jsonb not null,
  issued_on text not null,
  answer_by text not null,
  issued_by text not null,
  issued_at timestamptz(3) not null
);
create index ledger_supervisions_by_unit on ledger_supervisions (region, unit, issued_at desc);

create function ledger_record_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what the ledger has on record is never changed or removed'
    using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_versions_stand before update or delete on ledger_versions
  for each row execute function ledger_record_stands();
create trigger ledger_sendings_stand before update or delete on ledger_sendings
  for each row execute function ledger_record_stands();
create trigger ledger_signatures_stand before update or delete on ledger_signatures
  for each row execute function ledger_record_stands();
create trigger ledger_entry_events_stand before update or delete on ledger_entry_events
  for each row execute function ledger_record_stands();
create trigger ledger_lamps_stand before update or delete on ledger_lamps
  for each row execute function ledger_record_stands();
create trigger ledger_schemes_stand before update or delete on ledger_schemes
  for each row execute function ledger_record_stands();
create trigger ledger_supervisions_stand before update or delete on ledger_supervisions
  for each row execute function ledger_record_stands();
