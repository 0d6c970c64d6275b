-- SPDX-License-Identifier: Apache-2.0
-- 定期任务的期次: each time that a unit owes a recurring duty, written when its period begins, and what was said of it. Data
-- grade: internal. Both are insert-only: the same occurrence is written once, whoever writes it.
create table ledger_occurrences (
  id text primary key,
  task text not null references ledger_tasks,
  deadline text not null,
  quote text not null,
  seat text not null references ledger_seats,
  region text collate "C" not null,
  unit text,
  area text not null default 'accountability',
  period text not null,
  from_day text not null,
  to_day text not null,
  nth integer not null,
  times integer not null,
  due text not null,
  written_on text not null
);
create index ledger_occurrences_by_task on ledger_occurrences (task, due);
create table ledger_occurrence_ends (
  occurrence text primary key references ledger_occurrences,
  on_day text not null,
  note text not null,
  said_by text not null,
  in_name_of text,
  at timestamptz(3) not null
);
create trigger ledger_occurrences_stand before update or delete on ledger_occurrences
  for each row execute function ledger_record_stands();
create trigger ledger_occurrence_ends_stand before update or delete on ledger_occurrence_ends
  for each row execute function ledger_record_stands();
