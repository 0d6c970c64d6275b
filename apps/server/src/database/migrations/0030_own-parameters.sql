-- SPDX-License-Identifier: Apache-2.0
-- Values that this house puts over the parameter files, each proposed by one person and approved by another, and who has
-- looked for newer texts. Data grade: internal.
create table parameter_proposals (
  id uuid primary key default gen_random_uuid(),
  -- The order of the list: several may come at one moment.
  number bigint generated always as identity unique,
  version integer not null default 1,
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  kind text not null check (kind in ('value', 'end', 'pack')),
  proposer uuid not null references users,
  proposed_by text not null,
  proposed_at timestamptz(3) not null,
  -- What changes, as the engine of parameters writes it; what the form asked for, null for a pack.
  amendment jsonb not null,
  asked jsonb,
  why text not null
);
create index parameter_proposals_by_region on parameter_proposals (region text_pattern_ops);

-- One decision for each proposal, never changed. Approved ones lie over the files in the order of their numbers.
create table parameter_decisions (
  id bigint generated always as identity primary key,
  proposal uuid not null unique references parameter_proposals,
  decision text not null check (decision in ('approved', 'refused', 'withdrawn')),
  decider uuid not null references users,
  decided_by text not null,
  decided_at timestamptz(3) not null,
  why text not null
);

-- Somebody looked for a newer text on a day.
create table parameter_reviews (
  id bigint generated always as identity primary key,
  region text not null check (region ~ '^[0-9]{6}([0-9]{3})?$'),
  parameter text not null,
  reviewed_on text not null check (reviewed_on ~ '^\d{4}-\d\d-\d\d$'),
  reviewed_by text not null,
  at timestamptz(3) not null,
  note text not null
);
create index parameter_reviews_by_parameter on parameter_reviews (region text_pattern_ops, parameter);

create function parameters_stand() returns trigger language plpgsql as $$
begin
  raise exception 'decisions and reviews are never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger parameter_decisions_stand before update or delete on parameter_decisions
  for each row execute function parameters_stand();
create trigger parameter_reviews_stand before update or delete on parameter_reviews
  for each row execute function parameters_stand();

-- What was decided on stays as it was decided on; nobody approves his own proposal, whatever the server says.
create function proposal_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (select from parameter_decisions d where d.proposal = old.id) then
    raise exception 'a proposal that was decided on is never changed, and none is removed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger parameter_proposals_stand before update or delete on parameter_proposals
  for each row execute function proposal_stands();
create function decided_by_another() returns trigger language plpgsql as $$
begin
  if new.decision <> 'withdrawn'
    and new.decider = (select p.proposer from parameter_proposals p where p.id = new.proposal) then
    raise exception 'a proposal is decided by another person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger parameter_decisions_by_another before insert on parameter_decisions
  for each row execute function decided_by_another();
