-- SPDX-License-Identifier: Apache-2.0
-- Bulletins (通报): what they are made from, their text, and the packets that went out. Data grade: internal until issued; the
-- public packet is public then.
create table bulletins (
  id uuid primary key default gen_random_uuid(),
  region text collate "C" not null check (region ~ '^[0-9]{6}$'),
  unit text not null,
  area text not null default 'accountability',
  version integer not null default 1,
  stage text not null default 'draft' check (stage in ('draft', 'issued')),
  title text not null,
  issuer text not null,
  -- What was chosen: period, level of the places, indicators, scheme, whether the tasks of the ledger are in it.
  plan jsonb not null,
  blocks jsonb not null,
  made_by text not null,
  made_at timestamptz(3) not null,
  issued_on text,
  issued_by text,
  published boolean not null default false
);
create index bulletins_by_office on bulletins (region, unit, made_at desc, id);

-- 冻结的底稿, with whose each task is: as it was taken; insert-only, one for each bulletin.
create table bulletin_snapshots (
  bulletin uuid primary key references bulletins,
  snapshot jsonb not null,
  owners jsonb not null,
  taken_by text not null,
  taken_at timestamptz(3) not null
);

-- 接收方: whom a bulletin is made for; after it was issued, what each got.
create table bulletin_receivers (
  bulletin uuid not null references bulletins,
  position integer not null check (position >= 0),
  region text collate "C" not null check (region ~ '^[0-9]{6}$'),
  -- Null: the office of the region.
  unit text not null,
  area text not null default 'accountability',
  primary key (bulletin, position)
);
create index bulletin_receivers_by_place on bulletin_receivers (region, unit);

-- 复算包, as the very text that was sealed; insert-only. Position -1 is the one for everybody.
create table bulletin_packets (
  bulletin uuid not null references bulletins,
  position integer not null check (position >= -1),
  receiver text not null,
  root text not null,
  packet text not null,
  primary key (bulletin, position)
);

-- 异议: what a receiver sent back; insert-only.
create table bulletin_objections (
  id uuid primary key default gen_random_uuid(),
  bulletin uuid not null references bulletins,
  position integer not null,
  objection jsonb not null,
  sent_in_by text not null,
  region text collate "C" not null,
  unit text not null,
  area text not null default 'accountability',
  sent_in_at timestamptz(3) not null
);
create index bulletin_objections_by_bulletin on bulletin_objections (bulletin, sent_in_at);

create function bulletin_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what was frozen or issued is never changed or removed'
    using errcode = 'insufficient_privilege';
end $$;
create trigger bulletin_snapshots_stand before update or delete on bulletin_snapshots
  for each row execute function bulletin_stands();
create trigger bulletin_packets_stand before update or delete on bulletin_packets
  for each row execute function bulletin_stands();
create trigger bulletin_objections_stand before update or delete on bulletin_objections
  for each row execute function bulletin_stands();
create trigger bulletins_stand before update or delete on bulletins
  for each row when (old.stage = 'issued') execute function bulletin_stands();
