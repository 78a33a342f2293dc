-- What one shift of one unit has to do, look for and ask: one page, written from live records, released by a named person.
create table shift_sheet (
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
  constraint shift_sheet_reference_unique unique (agency_id, reference),
  constraint shift_sheet_state_known check (state in ('draft', 'released', 'recalled', 'withdrawn'))
);
create index shift_sheet_recent on shift_sheet (agency_id, recorded_at desc, id desc);
create statistics shift_sheet_agency_of_label (dependencies) on agency_id, label_id from shift_sheet;
alter table shift_sheet enable row level security;
alter table shift_sheet force row level security;
create policy shift_sheet_read on shift_sheet for select to {{app}} using (
  ((visible(label_id) and sees('shift_sheet') and state in ('released', 'recalled')) or (visible(label_id) and sees('briefing_draft'))
    or (by_post(label_id) and sees_by_post('shift_sheet') and state in ('released', 'recalled')))
  and own_agency(agency_id));
create policy shift_sheet_write on shift_sheet for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy shift_sheet_alter on shift_sheet for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy shift_sheet_backup on shift_sheet for select to {{backup}} using (true);
grant select, insert, update on shift_sheet to {{app}};
grant select on shift_sheet to {{backup}};

-- How many opened a sheet, or looked for what a question asks and saw nothing: a number, and neither who nor when.
create table receipt_count (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  kind text not null,
  on_day date not null,
  count int not null,
  primary key (agency_id, id),
  constraint receipt_count_one_each unique (agency_id, object_id, kind, on_day),
  constraint receipt_count_kind_known check (kind in ('opened', 'saw_nothing'))
);
alter table receipt_count enable row level security;
alter table receipt_count force row level security;
create policy receipt_count_read on receipt_count for select to {{app}} using (
  ((visible(label_id) and sees(object_kind)) or (by_post(label_id) and sees_by_post(object_kind))) and own_agency(agency_id));
create policy receipt_count_write on receipt_count for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy receipt_count_alter on receipt_count for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy receipt_count_backup on receipt_count for select to {{backup}} using (true);
grant select, insert, update on receipt_count to {{app}};
grant select on receipt_count to {{backup}};

-- In each person's own file, so that one person counts once. Nobody else reads it, and it is removed after a fortnight.
create table own_receipt (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_id uuid not null,
  kind text not null,
  on_day date not null,
  primary key (agency_id, id),
  constraint own_receipt_one_each unique (agency_id, label_id, object_id, kind, on_day)
);
alter table own_receipt enable row level security;
alter table own_receipt force row level security;
create policy own_receipt_read on own_receipt for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy own_receipt_write on own_receipt for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy own_receipt_remove on own_receipt for delete to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy own_receipt_backup on own_receipt for select to {{backup}} using (true);
grant select, insert, delete on own_receipt to {{app}};
grant select on own_receipt to {{backup}};

-- What was learnt after a task or a shift.
create table debrief (
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
  constraint debrief_reference_unique unique (agency_id, reference),
  constraint debrief_state_known check (state = 'recorded')
);
create index debrief_recent on debrief (agency_id, recorded_at desc, id desc);
create statistics debrief_agency_of_label (dependencies) on agency_id, label_id from debrief;
alter table debrief enable row level security;
alter table debrief force row level security;
create policy debrief_read on debrief for select to {{app}} using (
  ((visible(label_id) and sees('debrief')) or (by_post(label_id) and sees_by_post('debrief'))) and own_agency(agency_id));
create policy debrief_write on debrief for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy debrief_alter on debrief for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy debrief_backup on debrief for select to {{backup}} using (true);
grant select, insert, update on debrief to {{app}};
grant select on debrief to {{backup}};
