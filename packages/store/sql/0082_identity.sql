-- What a named person decided on two entities: that they are one, two, or not clear yet. No statement is changed by it, so that
-- withdrawing it restores what was there before. It rests on the statements that were compared: it is as strict as all of them, lasts no
-- longer than the first that falls due, and is erased with any of them.
create table identity_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  outcome text not null constraint identity_outcome_known check (outcome in ('same', 'different', 'unsure')),
  -- Under whose reference both are shown.
  kept_id uuid,
  because text not null constraint identity_because_given check (because <> ''),
  statement_ids uuid[] not null constraint identity_basis_given check (cardinality(statement_ids) > 0),
  -- All statements about both that the person could see: what is not among them is new. Ids only.
  considered_ids uuid[] not null,
  by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text,
  primary key (agency_id, id),
  constraint identity_in_order check (first_id < second_id),
  constraint identity_kept_one check ((kept_id is not null) = (outcome = 'same') and (kept_id is null or kept_id in (first_id, second_id))),
  constraint identity_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null))
);
create index identity_decision_first on identity_decision (agency_id, first_id, second_id);
create index identity_decision_second on identity_decision (agency_id, second_id);
create index identity_decision_same on identity_decision (agency_id) where outcome = 'same' and withdrawn_at is null;
create index identity_decision_basis on identity_decision using gin (statement_ids);
alter table identity_decision enable row level security;
alter table identity_decision force row level security;
create policy identity_decision_read on identity_decision for select to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id));
create policy identity_decision_write on identity_decision for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy identity_decision_alter on identity_decision for update to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id)) with check (writable(label_id) and own_agency(agency_id));
create policy identity_decision_remove on identity_decision for delete to {{app}} using (visible(label_id) and own_agency(agency_id));
grant select, insert, update (label_id, visible_until, withdrawn_at, withdrawn_by, withdrawn_because), delete on identity_decision to {{app}};
-- A list of entities of one kind is found without those of the others.
create index statement_title_of_kind on statement (agency_id, subject_kind, (coalesce(value, subject_reference)), subject_id) where retracted_at is null;
