-- What the service does not know, and whether a requirement asks for it. Commanders see it of every purpose they hold, as a requirement.
create table gap (
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
  constraint gap_reference_unique unique (agency_id, reference),
  constraint gap_state_known check (state in ('open', 'being_collected', 'closed', 'accepted'))
);
create index gap_recent on gap (agency_id, recorded_at desc, id desc);
create statistics gap_agency_of_label (dependencies) on agency_id, label_id from gap;
alter table gap enable row level security;
alter table gap force row level security;
create policy gap_read on gap for select to {{app}} using (
  ((visible(label_id) and sees('gap')) or (by_post(label_id) and sees_by_post('gap'))) and own_agency(agency_id));
create policy gap_write on gap for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy gap_alter on gap for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy gap_backup on gap for select to {{backup}} using (true);
grant select, insert, update on gap to {{app}};
grant select on gap to {{backup}};
