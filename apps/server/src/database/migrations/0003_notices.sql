-- SPDX-License-Identifier: Apache-2.0
-- Short messages to one user. Data grade: internal.
create table notices (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users on delete cascade,
  sent_at timestamptz(3) not null,
  sender text not null,
  title text not null,
  body text not null,
  link text,
  read_at timestamptz
);
create index notices_by_user on notices (user_id, sent_at desc, id);
create index notices_unread on notices (user_id) where read_at is null;
