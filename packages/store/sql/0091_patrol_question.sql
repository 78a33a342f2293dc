-- Text released for patrols from a requirement, under a marking of its own: no join with that of the requirement, which patrols need
-- not see. The edge between the two has both markings.
create table patrol_question (
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
  constraint patrol_question_reference_unique unique (agency_id, reference),
  constraint patrol_question_state_known check (state in ('released', 'withdrawn'))
);
create index patrol_question_recent on patrol_question (agency_id, recorded_at desc, id desc);
create statistics patrol_question_agency_of_label (dependencies) on agency_id, label_id from patrol_question;
alter table patrol_question enable row level security;
alter table patrol_question force row level security;
create policy patrol_question_read on patrol_question for select to {{app}} using (
  ((visible(label_id) and sees('patrol_question')) or (by_post(label_id) and sees_by_post('patrol_question'))) and own_agency(agency_id));
create policy patrol_question_write on patrol_question for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy patrol_question_alter on patrol_question for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy patrol_question_backup on patrol_question for select to {{backup}} using (true);
grant select, insert, update on patrol_question to {{app}};
grant select on patrol_question to {{backup}};
