-- SPDX-License-Identifier: Apache-2.0
-- Files that stand behind the ledger: a filled-in form that came back from a unit without an account, and the evidence of a
-- deliverable. Data grade: internal. Insert-only.
create table ledger_files (
  id uuid primary key default gen_random_uuid(),
  upload uuid not null references uploads,
  -- Of a form that came back: the sheet it answers.
  packet uuid references ledger_packets,
  -- Of evidence: the task and the deliverable it proves.
  task text references ledger_tasks,
  deliverable text,
  -- What it is said to be: for whom it was sent in, or what it shows.
  note text not null default '',
  sent_in_by text not null,
  in_name_of text,
  sent_in_at timestamptz(3) not null,
  check (num_nonnulls(packet, task) = 1),
  check ((task is null) = (deliverable is null))
);
create index ledger_files_by_packet on ledger_files (packet) where packet is not null;
create index ledger_files_by_task on ledger_files (task) where task is not null;
create index ledger_files_by_upload on ledger_files (upload);
create trigger ledger_files_stand before update or delete on ledger_files
  for each row execute function ledger_record_stands();
