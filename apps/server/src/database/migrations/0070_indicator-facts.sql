-- SPDX-License-Identifier: Apache-2.0
-- Figures (指标): facts, targets, confirmed wordings, reported figures and evaluation schemes. Nothing is changed or removed: a
-- newer row takes the place of an older one, and the older stays as its history. Data grade: internal; counts of patients below
-- five are withheld from everyone but their owner.

-- 事实文件: one file that was taken in as a whole.
create table indicator_uploads (
  id uuid primary key default gen_random_uuid(),
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  name text not null,
  format text not null check (format in ('csv', 'data-value-sets')),
  digest text not null,
  facts integer not null check (facts > 0),
  taken_by text not null,
  at timestamptz(3) not null
);
create index indicator_uploads_by_region on indicator_uploads (region, at desc, id);

-- 事实: of one place in one period; the newest row counts.
create table indicator_facts (
  id bigint generated always as identity primary key,
  fact text not null,
  parts text not null default '',
  -- A region's code or an institution's id, the region it lies in, and the institution (null for a region).
  place text collate "C" not null,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}))?$'),
  state text not null check (state in ('value', 'missing', 'not-applicable')),
  -- Exact decimal text.
  value text check ((state = 'value') = (value is not null)),
  source_kind text not null check (source_kind in ('file', 'data-value-sets', 'api', 'return', 'sample')),
  -- What the row itself says of where it comes from.
  source text not null default '',
  upload uuid references indicator_uploads,
  packet uuid references return_packets,
  given_by text not null default '',
  entered_by text not null,
  at timestamptz(3) not null
);
create index indicator_facts_by_period on indicator_facts (period, id);
create index indicator_facts_by_key on indicator_facts (place, fact, period, parts, id desc);
create index indicator_facts_by_fact on indicator_facts (fact, period);
create index indicator_facts_by_region on indicator_facts (region, id desc);

-- 指标目标: versions of one target; a null aim ends it.
create table indicator_targets (
  id bigint generated always as identity primary key,
  indicator text not null,
  place text collate "C" not null,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  period text not null,
  aim jsonb,
  -- The target of a ledger task with its span, or who set it.
  provenance jsonb not null,
  words text not null default '',
  set_by text not null,
  at timestamptz(3) not null,
  why text not null default ''
);
create index indicator_targets_by_key on indicator_targets (indicator, place, period, id desc);
create index indicator_targets_by_region on indicator_targets (region, id desc);

-- 确认过的说法: what the words of a target mean; null: no indicator. The newest answer counts.
create table confirmed_wordings (
  id bigint generated always as identity primary key,
  key text not null,
  words text not null,
  indicator text,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  confirmed_by text not null,
  at timestamptz(3) not null
);
create index confirmed_wordings_by_key on confirmed_wordings (key, id desc);

-- 报送值: of a target that no indicator stands for.
create table reported_figures (
  id bigint generated always as identity primary key,
  -- The target of a task: D01-T003-M01, or handed down D01-T003@990100-M01.
  target text not null,
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  unit text,
  value text not null,
  note text not null default '',
  reported_by text not null,
  at timestamptz(3) not null
);
create index reported_figures_by_target on reported_figures (target, id desc);

-- 评价方案: the newest row of a version counts; once a version has started it stands.
create table evaluation_schemes (
  id bigint generated always as identity primary key,
  scheme text not null check (scheme ~ '^[a-z][a-z0-9-]{1,59}$'),
  version integer not null check (version between 1 and 999),
  region text collate "C" not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  starts_on text not null check (starts_on ~ '^\d{4}-\d\d-\d\d$'),
  body jsonb not null,
  kept_by text not null,
  at timestamptz(3) not null,
  why text not null default ''
);
create index evaluation_schemes_by_key on evaluation_schemes (scheme, version, id desc);

create function figures_stand() returns trigger language plpgsql as $$
begin
  raise exception 'facts, targets and schemes are never changed or removed: a newer row takes their place'
    using errcode = 'insufficient_privilege';
end $$;
create trigger indicator_uploads_stand before update or delete on indicator_uploads
  for each row execute function figures_stand();
create trigger indicator_facts_stand before update or delete on indicator_facts
  for each row execute function figures_stand();
create trigger indicator_targets_stand before update or delete on indicator_targets
  for each row execute function figures_stand();
create trigger confirmed_wordings_stand before update or delete on confirmed_wordings
  for each row execute function figures_stand();
create trigger reported_figures_stand before update or delete on reported_figures
  for each row execute function figures_stand();
create trigger evaluation_schemes_stand before update or delete on evaluation_schemes
  for each row execute function figures_stand();
