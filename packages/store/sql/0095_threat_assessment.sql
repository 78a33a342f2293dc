-- Networks and crime areas valued on templates by several assessors, each alone first; compared, settled, reviewed by another, and
-- superseded by the next assessment. It names no person, so it has no last visible day.
create table threat_assessment (
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
  constraint threat_assessment_reference_unique unique (agency_id, reference),
  constraint threat_assessment_state_known check (state in ('scoring', 'comparing', 'peer_review', 'approved', 'superseded', 'withdrawn'))
);
create index threat_assessment_recent on threat_assessment (agency_id, recorded_at desc, id desc);
create statistics threat_assessment_agency_of_label (dependencies) on agency_id, label_id from threat_assessment;
alter table threat_assessment enable row level security;
alter table threat_assessment force row level security;
create policy threat_assessment_read on threat_assessment for select to {{app}} using (
  ((visible(label_id) and sees('threat_assessment')) or (by_post(label_id) and sees_by_post('threat_assessment'))) and own_agency(agency_id));
create policy threat_assessment_write on threat_assessment for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy threat_assessment_alter on threat_assessment for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy threat_assessment_backup on threat_assessment for select to {{backup}} using (true);
grant select, insert, update on threat_assessment to {{app}};
grant select on threat_assessment to {{backup}};

-- The sheet of one assessor. Others read it once it is handed in and the lead has opened the sheets, and never without the assessment
-- itself. One withdrawn before that stays closed.
create table assessment_sheet (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  assessment_id uuid not null,
  assessor_id uuid not null,
  entries jsonb not null,
  handed_in_at timestamptz,
  saved_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint assessment_sheet_one_each unique (agency_id, assessment_id, assessor_id),
  foreign key (agency_id, assessment_id) references threat_assessment (agency_id, id)
);
alter table assessment_sheet enable row level security;
alter table assessment_sheet force row level security;
create policy assessment_sheet_read on assessment_sheet for select to {{app}} using ((
  (visible(label_id) and assessor_id = myself() and exists (
    select 1 from threat_assessment a where a.agency_id = assessment_sheet.agency_id and a.id = assessment_id))
  or (visible(label_id) and handed_in_at is not null and exists (
    select 1 from threat_assessment a where a.agency_id = assessment_sheet.agency_id and a.id = assessment_id
      and (a.body -> 'opened') = 'true'::jsonb)))
  and own_agency(agency_id));
create policy assessment_sheet_write on assessment_sheet for insert to {{app}}
  with check (writable(label_id) and own_agency(agency_id) and assessor_id = myself());
create policy assessment_sheet_alter on assessment_sheet for update to {{app}}
  using (visible(label_id) and own_agency(agency_id) and assessor_id = myself() and handed_in_at is null)
  with check (writable(label_id) and own_agency(agency_id) and assessor_id = myself());
create policy assessment_sheet_backup on assessment_sheet for select to {{backup}} using (true);
grant select, insert, update on assessment_sheet to {{app}};
grant select on assessment_sheet to {{backup}};
