-- SPDX-License-Identifier: Apache-2.0
-- What happened and was decided: insert-only, each row chained to the one before by SM3. Data grade: internal.
create table events (
  seq bigint primary key,
  at timestamptz(3) not null,
  kind text not null,
  actor text not null,
  region text not null,
  unit text,
  subject text not null,
  from_json text,
  to_json text,
  why text,
  previous_hash text not null,
  hash text not null
);
create index events_by_region on events (region text_pattern_ops, seq desc);
create index events_by_kind on events (kind, seq desc);

-- The one row that says where the chain stands; whoever appends holds it, so that the chain stays a line.
create table event_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
insert into event_head (seq, hash) values (0, repeat('0', 64));

create function events_stand() returns trigger language plpgsql as $$
begin
  raise exception 'events are never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger events_stand before update or delete on events
  for each row execute function events_stand();
create trigger events_stand_whole before truncate on events
  for each statement execute function events_stand();
