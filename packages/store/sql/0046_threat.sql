-- Threat to life: the alarm, the record of what was said or done, the log of steps, and the duty roster. The alarm has the words
-- that reach the screens of those who answer it, under a label of all of them; the record and the steps have one of their own,
-- under a label of those who answer this threat and its author. From which report it was raised is in its author's own file.
create table threat (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  -- label of its record and steps
  record_label_id int not null references label (id),
  -- open threats have no last visible day
  visible_until date not null default 'infinity',
  -- empty: not known
  at_risk text not null,
  place text not null,
  when_text text not null,
  phone text not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  closed_because text not null default '',
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint threat_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint threat_closed_whole check ((closed_by is null) = (closed_at is null) and (closed_at is null) = (closed_because = ''))
);
-- Read every few seconds by everybody who may be alarmed.
create index threat_open on threat (label_id) where closed_at is null;
alter table threat enable row level security;
alter table threat force row level security;
create policy threat_read on threat for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy threat_write on threat for insert to {{app}} with check (writable(label_id));
create policy threat_alter on threat for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
grant select, insert, update (visible_until, acknowledged_by, acknowledged_at, closed_by, closed_at, closed_because) on threat to {{app}};

-- Each change of the record is a version of its own; the newest is shown, none is changed.
create table threat_record (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null default 'infinity',
  threat_id uuid not null,
  said_or_done text not null,
  options text not null,
  -- picked by a person, or not graded yet
  grade_scheme text,
  grade_source text,
  grade_info text,
  written_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint threat_record_grade_whole check ((grade_scheme is null) = (grade_source is null) and (grade_scheme is null) = (grade_info is null)),
  foreign key (agency_id, threat_id) references threat (agency_id, id)
);
create index threat_record_of on threat_record (threat_id);
alter table threat_record enable row level security;
alter table threat_record force row level security;
create policy threat_record_read on threat_record for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy threat_record_write on threat_record for insert to {{app}} with check (writable(label_id));
create policy threat_record_alter on threat_record for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
grant select, insert, update (visible_until) on threat_record to {{app}};

create table threat_step (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null default 'infinity',
  threat_id uuid not null,
  step text not null constraint threat_step_known check (step in ('told', 'warned', 'protected', 'disrupted', 'not_done')),
  words text not null,
  done_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint threat_step_reason check (step <> 'not_done' or words <> ''),
  foreign key (agency_id, threat_id) references threat (agency_id, id)
);
create index threat_step_of on threat_step (threat_id);
alter table threat_step enable row level security;
alter table threat_step force row level security;
create policy threat_step_read on threat_step for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy threat_step_write on threat_step for insert to {{app}} with check (writable(label_id));
create policy threat_step_alter on threat_step for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
grant select, insert, update (visible_until) on threat_step to {{app}};

-- From which report of theirs an author raised a threat: in the author's own file, and nowhere else.
create table threat_origin (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  threat_id uuid not null,
  report_id uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  -- one threat a report, however often its alarm is pressed
  constraint threat_origin_one unique (agency_id, label_id, report_id)
);
alter table threat_origin enable row level security;
alter table threat_origin force row level security;
create policy threat_origin_read on threat_origin for select to {{app}} using (visible(label_id));
create policy threat_origin_write on threat_origin for insert to {{app}} with check (writable(label_id));
grant select, insert on threat_origin to {{app}};

create table duty_period (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  account_id uuid not null,
  post text not null constraint duty_period_post_known check (post in ('duty_commander', 'deputy')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  -- removed before its end; what was done under it stays explained
  removed_by uuid,
  removed_at timestamptz,
  primary key (agency_id, id),
  constraint duty_period_ends check (until_at > from_at),
  constraint duty_period_removed_whole check ((removed_by is null) = (removed_at is null))
);
create index duty_period_until on duty_period (label_id, until_at) where removed_at is null;
alter table duty_period enable row level security;
alter table duty_period force row level security;
create policy duty_period_read on duty_period for select to {{app}} using (visible(label_id));
create policy duty_period_write on duty_period for insert to {{app}} with check (writable(label_id));
create policy duty_period_alter on duty_period for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (removed_by, removed_at) on duty_period to {{app}};

-- The control room's number; the newest row holds.
create table control_room (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  number text not null constraint control_room_number_given check (number <> ''),
  kept_by uuid not null,
  kept_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index control_room_newest on control_room (label_id, recorded_at desc);
alter table control_room enable row level security;
alter table control_room force row level security;
create policy control_room_read on control_room for select to {{app}} using (visible(label_id));
create policy control_room_write on control_room for insert to {{app}} with check (writable(label_id));
grant select, insert on control_room to {{app}};
