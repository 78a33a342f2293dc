-- The atom of knowledge. An entity has no row: it is the id, kind and reference that statements carry, so that nobody
-- learns of one without a statement he may see. Never overwritten; gone with its report.
create table statement (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  reference text not null,
  report_id uuid not null,
  subject_id uuid not null,
  subject_kind text not null,
  subject_reference text not null,
  property text not null,
  value text,
  object_id uuid,
  object_kind text,
  object_reference text,
  kind text not null constraint statement_kind_known check (kind in ('fact', 'assessment')),
  quote text not null,
  grade_scheme text not null,
  grade_source text not null,
  grade_info text not null,
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  retracted_at timestamptz,
  retracted_because text,
  primary key (agency_id, id),
  constraint statement_reference_unique unique (agency_id, reference),
  constraint statement_says_something check (value is not null or object_id is not null),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index statement_subject on statement (subject_id);
create index statement_object on statement (object_id);
create index statement_report on statement (report_id);
alter table statement enable row level security;
alter table statement force row level security;
create policy statement_read on statement for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy statement_write on statement for insert to {{app}} with check (writable(label_id));
create policy statement_alter on statement for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy statement_remove on statement for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id, visible_until, retracted_at, retracted_because), delete on statement to {{app}};
