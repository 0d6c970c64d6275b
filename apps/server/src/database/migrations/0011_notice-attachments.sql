-- SPDX-License-Identifier: Apache-2.0
-- Files that users have sent in; their bytes stand in the data folder under their SM3. Data grade: internal.
create table uploads (
  id uuid primary key default gen_random_uuid(),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  uploaded_by uuid not null references users,
  uploaded_at timestamptz(3) not null
);
create index uploads_by_digest on uploads (digest);

-- What came with a notice: seen by whoever received it, gone with the last notice that carries it.
create table notice_attachments (
  notice_id uuid not null references notices on delete cascade,
  position integer not null check (position >= 0),
  upload_id uuid not null references uploads,
  primary key (notice_id, position)
);
create index notice_attachments_by_upload on notice_attachments (upload_id);
