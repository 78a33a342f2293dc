-- A control strategy on one page: priorities and what is deliberately none, signed once and superseded by the next.
create table control_strategy (
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
  constraint control_strategy_reference_unique unique (agency_id, reference),
  constraint control_strategy_state_known check (state in ('draft', 'signed', 'superseded', 'withdrawn'))
);
create index control_strategy_recent on control_strategy (agency_id, recorded_at desc, id desc);
create statistics control_strategy_agency_of_label (dependencies) on agency_id, label_id from control_strategy;
alter table control_strategy enable row level security;
alter table control_strategy force row level security;
create policy control_strategy_read on control_strategy for select to {{app}} using (
  ((visible(label_id) and sees('control_strategy')) or (by_post(label_id) and sees_by_post('control_strategy'))) and own_agency(agency_id));
create policy control_strategy_write on control_strategy for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy control_strategy_alter on control_strategy for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy control_strategy_backup on control_strategy for select to {{backup}} using (true);
grant select, insert, update on control_strategy to {{app}};
grant select on control_strategy to {{backup}};
