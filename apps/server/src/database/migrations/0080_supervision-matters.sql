-- SPDX-License-Identifier: Apache-2.0
-- Supervision (督办事项): what a rule opened about a subject of a unit, and every decision on it. Data grade: internal.

-- 督办事项. The state stands here for reading; it is what its events replay to. The rule is kept as it was when it opened the
-- matter: its clocks and colours go on by it.
create table supervision_matters (
  id uuid primary key default gen_random_uuid(),
  rule text not null,
  terms jsonb not null,
  -- What it is about: a task, a report, a return, an indicator at a place, a scheme.
  kind text not null check (kind in ('lamp', 'return', 'target', 'score')),
  subject text not null,
  -- Of the return, target or score; of a lamp the day since when it has been red.
  period text not null,
  task text,
  title text not null,
  why text not null,
  figure integer,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text not null,
  area text not null default 'accountability',
  office_region text collate "C" not null,
  office text not null,
  stage text not null default 'noticed'
    check (stage in ('noticed', 'received', 'rectified', 'closed', 'escalated')),
  colour text not null check (colour in ('blue', 'yellow', 'red')),
  events integer not null default 0,
  opened_on text not null,
  opened_at timestamptz(3) not null,
  since text not null,
  -- By which day the stage must be left; null where no clock runs.
  due text,
  evidence jsonb not null default '[]',
  made_up_on text,
  -- One rule opens one matter about one subject in one period, however many look at once.
  unique (rule, subject, unit, period)
);
create index supervision_matters_by_unit on supervision_matters (region, unit, opened_at desc, id);
create index supervision_matters_by_office on supervision_matters (office_region, office, opened_at desc, id);
create index supervision_matters_open on supervision_matters (kind) where stage <> 'closed' and made_up_on is null;

-- 督办事件: insert-only.
create table supervision_events (
  matter uuid not null references supervision_matters,
  seq integer not null,
  action text not null
    check (action in ('receive', 'rectify', 'pass', 'send-back', 'escalate', 'make-up')),
  from_stage text not null,
  to_stage text not null,
  decided_by text not null,
  in_name_of text,
  on_day text not null,
  at timestamptz(3) not null,
  why text not null,
  evidence jsonb not null default '[]',
  primary key (matter, seq)
);

-- 佐证材料: files that came with a rectification; insert-only.
create table supervision_evidence (
  matter uuid not null,
  seq integer not null,
  position integer not null check (position >= 0),
  upload uuid not null references uploads,
  primary key (matter, seq, position),
  foreign key (matter, seq) references supervision_events
);
create index supervision_evidence_by_upload on supervision_evidence (upload);

create index ledger_seats_red on ledger_seats (task) where lamp = 'red' and not removed;

create trigger supervision_events_stand before update or delete on supervision_events
  for each row execute function ledger_record_stands();
create trigger supervision_evidence_stand before update or delete on supervision_evidence
  for each row execute function ledger_record_stands();
