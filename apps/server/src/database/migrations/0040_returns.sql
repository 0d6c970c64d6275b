-- SPDX-License-Identifier: Apache-2.0
-- Returns (填报): what was sent to whom, the rows that came back, and every decision. Data grade: internal;
-- cells of a field that its declaration marks as personal: personal.

-- 填报类型 as they were when something was sent or somebody declared one: text and digest, never overwritten.
create table return_types (
  id text not null check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  version integer not null check (version > 0),
  region text not null check (region ~ '^[0-9]{6}$'),
  source text not null,
  digest text not null,
  declared_by text not null,
  declared_at timestamptz(3) not null,
  primary key (id, version)
);

-- 下发: one type, one period, to several units at once.
create table return_sendings (
  id uuid primary key default gen_random_uuid(),
  type text not null,
  type_version integer not null,
  flow_version integer not null,
  period text not null,
  area text,
  region text not null check (region ~ '^[0-9]{6}$'),
  sender text not null,
  sent_by text not null,
  sent_at timestamptz(3) not null,
  sent_on text not null check (sent_on ~ '^\d{4}-\d\d-\d\d$'),
  sign_by text not null check (sign_by ~ '^\d{4}-\d\d-\d\d$'),
  due_on text not null check (due_on ~ '^\d{4}-\d\d-\d\d$'),
  note text not null default ''
);
create index return_sendings_by_region on return_sendings (region text_pattern_ops, sent_at desc, id);

-- 任务包: what one unit got. The state stands here for reading; it is what its decisions replay to.
create table return_packets (
  id uuid primary key default gen_random_uuid(),
  sending uuid not null references return_sendings,
  type text not null,
  period text not null,
  area text,
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text not null,
  channel text not null check (channel in ('account', 'file')),
  signed_on text check (signed_on ~ '^\d{4}-\d\d-\d\d$'),
  answered_on text check (answered_on ~ '^\d{4}-\d\d-\d\d$'),
  version integer not null default 0,
  stage text not null default 'filling'
    check (stage in ('filling', 'reviewing', 'returned', 'approved', 'locked')),
  step integer not null default 0,
  approvals jsonb not null default '[]',
  returned jsonb not null default '[]',
  signed boolean not null default false,
  unique (type, period, unit)
);
create index return_packets_by_sending on return_packets (sending, region, unit);
create index return_packets_by_region on return_packets (region text_pattern_ops, id);

-- Whose it is, who reviews it, who sent it: a packet is seen from each of its places.
create table return_places (
  packet uuid not null references return_packets on delete cascade,
  role text not null check (role in ('owner', 'reviewer', 'sender')),
  step integer not null default 0,
  region text not null,
  unit text not null,
  area text,
  primary key (packet, role, step)
);
create index return_places_by_region on return_places (region text_pattern_ops, unit);

create table return_rows (
  id uuid primary key default gen_random_uuid(),
  packet uuid not null references return_packets,
  position bigint generated always as identity,
  version integer not null default 1,
  cells jsonb not null,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  removed boolean not null default false
);
create index return_rows_by_packet on return_rows (packet, position) where not removed;

-- What a row was, version by version: insert-only.
create table return_row_versions (
  row uuid not null references return_rows,
  version integer not null,
  cells jsonb,
  changed_by text not null,
  for_unit text,
  changed_at timestamptz(3) not null,
  primary key (row, version)
);

create table return_reasons (
  packet uuid not null references return_packets,
  key text not null,
  reason text not null,
  given_by text not null,
  given_at timestamptz(3) not null,
  primary key (packet, key)
);

-- 办理记录: insert-only; of two decisions on one version the second finds the place taken.
create table return_decisions (
  packet uuid not null references return_packets,
  version integer not null,
  kind text not null,
  actor text not null,
  as_unit text not null,
  in_name_of text,
  at timestamptz(3) not null,
  reason text,
  rows jsonb,
  primary key (packet, version)
);

create function return_record_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what was decided or written in a return is never changed or removed'
    using errcode = 'insufficient_privilege';
end $$;
create trigger return_decisions_stand before update or delete on return_decisions
  for each row execute function return_record_stands();
create trigger return_row_versions_stand before update or delete on return_row_versions
  for each row execute function return_record_stands();
create trigger return_types_stand before update or delete on return_types
  for each row execute function return_record_stands();

-- 指标事实: written when a return is locked, each with the rows it was taken from.
create table return_facts (
  id bigint generated always as identity primary key,
  packet uuid not null references return_packets,
  fact text not null,
  region text not null,
  owner text not null,
  area text,
  subject_kind text not null check (subject_kind in ('unit', 'institution', 'region')),
  subject text not null,
  period text not null,
  state text not null check (state in ('value', 'missing', 'not-applicable')),
  value text,
  unit text not null,
  rows jsonb not null
);
create index return_facts_by_fact on return_facts (fact, period, subject);
create index return_facts_by_packet on return_facts (packet);
