// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '../database/migrate.js';

/** Child before parent in the alphabet, a row of the migration's own, a guard on rows, generated columns and numbers. */
export const AWKWARD_SHAPE: Migration = {
  name: '0001_shape.sql',
  sql: `
    create table parent (id bigint generated always as identity primary key, name text not null);
    create table child (id serial primary key, parent bigint not null references parent,
      up int references child, bytes bytea, json jsonb, at timestamptz, list text[], share numeric,
      twice numeric generated always as (share * 2) stored);
    create table head (only_row boolean primary key default true, seq bigint not null);
    insert into head (seq) values (0);
    create table stands (line text);
    create function stand() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger stand before update or delete on stands for each row execute function stand();
    create trigger stand_whole before truncate on stands for each statement execute function stand();
    create table debit (n int); create table credit (n int);`,
};
/** A step that came later. */
export const LATER_STEP: Migration = {
  name: '0002_later.sql',
  sql: 'alter table parent add column more text',
};

/** Values that a dump gets wrong first. */
export const AWKWARD_ROWS = String.raw`
  insert into parent (name) values ('制表	符'), (E'换\n行\\\\.'), ('\N'), (''), ('\.');
  insert into child (parent, up, bytes, json, at, list, share) values
    (1, null, '\x00ff5c0a', '{"一":[1,null]}', '2026-11-22 01:02:03.456789+08', '{"a,b",null,"\""}', 0.10),
    (2, 1, null, null, 'infinity', '{}', 12345678901234567890.123456789);
  insert into child (parent, json) select 3, to_jsonb(repeat(md5(n::text), 20)) from generate_series(1, 9000) n;
  insert into stands values ('站住'); update head set seq = 7; select nextval('child_id_seq');`;
