-- Hours of a week over areas and shifts: a computed proposal that a person adopts, superseded by the next for the same week.
create table allocation_plan (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  reference text not null,
  version int not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  recorded_at timestamptz not null,
  known_steps int not null default 0,
  primary key (agency_id, id),
  constraint allocation_plan_reference_unique unique (agency_id, reference),
  constraint allocation_plan_state_known check (state in ('proposed', 'adopted', 'superseded', 'refused', 'withdrawn'))
);
create index allocation_plan_recent on allocation_plan (agency_id, recorded_at desc, id desc);
create statistics allocation_plan_agency_of_label (dependencies) on agency_id, label_id from allocation_plan;
alter table allocation_plan enable row level security;
alter table allocation_plan force row level security;
create policy allocation_plan_read on allocation_plan for select to {{app}} using (
  ((visible(label_id) and sees('allocation_plan')) or (by_post(label_id) and sees_by_post('allocation_plan'))) and own_agency(agency_id));
create policy allocation_plan_write on allocation_plan for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy allocation_plan_alter on allocation_plan for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy allocation_plan_backup on allocation_plan for select to {{backup}} using (true);
grant select, insert, update on allocation_plan to {{app}};
grant select on allocation_plan to {{backup}};
