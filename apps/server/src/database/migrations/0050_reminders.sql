-- SPDX-License-Identifier: Apache-2.0
-- Where reminders leave the house, and each that left or could not. Data grade: internal; addresses and keys are sealed.

-- 催报渠道: a mailbox or a group robot of a unit, or of every unit of a region that has none of its own.
create table reminder_channels (
  id uuid primary key default gen_random_uuid(),
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  label text not null,
  kind text not null check (kind in ('mail', 'robot')),
  -- The robot as data/robots declares it; null for mail.
  shape text check ((shape is null) = (kind = 'mail')),
  address_sealed text not null,
  -- What of the address may be shown: all of a mailbox, of a robot the host alone.
  address_shown text not null,
  secret_sealed text,
  active boolean not null default true,
  version integer not null default 1,
  changed_by text not null,
  changed_at timestamptz(3) not null,
  tested_at timestamptz(3),
  -- Why the last test did not get through; null where it did.
  test_fault text
);
create index reminder_channels_by_region on reminder_channels (region text_pattern_ops, id);

-- One line for each day on which the house looked whom to remind: whoever writes it does the day's work.
create table reminder_runs (
  day text primary key check (day ~ '^\d{4}-\d\d-\d\d$'),
  ran_at timestamptz(3) not null,
  deliveries integer not null
);

-- 催报记录: one message to one unit by one way. Its key stands for unit, way, day and occasion, so none is made twice.
create table reminder_deliveries (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  key text not null unique,
  day text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  occasion text not null check (occasion in ('daily', 'by-hand')),
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text not null,
  -- By a channel; inside the house as notices to people; or by no way at all.
  way text not null check (way in ('channel', 'house', 'none')),
  channel uuid references reminder_channels check ((channel is not null) = (way = 'channel')),
  receiver text not null,
  title text not null,
  body text not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  -- When it is tried next; whoever tries it holds it until then.
  try_at timestamptz(3) not null,
  reason text,
  made_by text not null,
  made_at timestamptz(3) not null,
  sent_at timestamptz(3)
);
create index reminder_deliveries_waiting on reminder_deliveries (try_at) where state = 'queued';

-- Which returns a message reminds of.
create table reminder_lines (
  delivery uuid not null references reminder_deliveries,
  packet uuid not null references return_packets,
  kind text not null check (kind in ('to-sign', 'due-soon', 'overdue')),
  days_left integer not null,
  primary key (delivery, packet)
);
create index reminder_lines_by_packet on reminder_lines (packet);
