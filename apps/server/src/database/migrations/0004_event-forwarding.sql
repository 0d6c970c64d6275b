-- SPDX-License-Identifier: Apache-2.0
-- How far the events have gone out to a log collector. Data grade: internal.
create table event_forwarding (
  target text primary key,
  seq bigint not null
);
