-- SPDX-License-Identifier: Apache-2.0
-- Units and institutions that users have brought in. Data grade: internal.
-- Each import that changed something: who, when, which file.
create table registry_imports (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  actor text not null,
  region text not null,
  file_digest text not null,
  units integer not null,
  institutions integer not null
);
-- A row is never overwritten: the next version stands beside it, and says by its import when it took its place.
create table own_units (
  id text not null,
  version integer not null,
  region text not null,
  name text not null,
  forms text[] not null,
  kind text not null,
  replaces text,
  valid_from text check (valid_from ~ '^\d{4}-\d\d-\d\d$'),
  valid_to text check (valid_to ~ '^\d{4}-\d\d-\d\d$'),
  source text not null,
  note text not null,
  imported_by bigint not null references registry_imports,
  superseded_by bigint references registry_imports,
  primary key (id, version)
);
create unique index own_units_current on own_units (id) where superseded_by is null;
create table own_institutions (
  id text not null,
  version integer not null,
  region text not null,
  name text not null,
  kind text not null,
  consortium text,
  valid_from text check (valid_from ~ '^\d{4}-\d\d-\d\d$'),
  valid_to text check (valid_to ~ '^\d{4}-\d\d-\d\d$'),
  imported_by bigint not null references registry_imports,
  superseded_by bigint references registry_imports,
  primary key (id, version)
);
create unique index own_institutions_current on own_institutions (id) where superseded_by is null;
