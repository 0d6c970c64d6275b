-- SPDX-License-Identifier: Apache-2.0
-- How far the rows of a return are on their way out (导出进度). Data grade: internal; no content of any row stands here.

create table return_exports (
  -- Drawn by who asks for the file, so that he can ask how far it is while it comes.
  ticket text primary key check (ticket ~ '^[0-9a-f]{32}$'),
  packet uuid not null references return_packets,
  account text not null,
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  rows integer not null,
  written integer not null default 0,
  started_at timestamptz(3) not null
);
create index return_exports_by_start on return_exports (started_at);
