-- The report: one subject, one source reference; raw text in a table of its own under a tighter label.
create table report (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  reference text not null,
  version int not null,
  state text not null,
  subject text not null,
  unit_name text not null,
  planned_label_id int references label (id),
  priority text,
  purpose text,
  legal_basis text,
  occurred_on date,
  created_at timestamptz not null,
  submitted_at timestamptz,
  review_on date not null,
  maximum_on date not null,
  sanitised_text text,
  origin_chain_id uuid not null,
  may_assist_defence text not null constraint report_defence_known check (may_assist_defence in ('yes', 'no', 'not_assessed')),
  restricted_because text,
  contested boolean not null,
  hold boolean not null,
  primary key (agency_id, id),
  constraint report_reference_unique unique (agency_id, reference)
);
create index report_recent on report (label_id, submitted_at desc, id);
create index report_state on report (state, label_id);
alter table report enable row level security;
alter table report force row level security;
create policy report_read on report for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy report_write on report for insert to {{app}} with check (writable(label_id));
create policy report_alter on report for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
grant select, insert, update on report to {{app}};

-- The form while it is its author's own.
create table report_draft (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  body jsonb not null,
  saved_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references report (agency_id, id)
);
alter table report_draft enable row level security;
alter table report_draft force row level security;
create policy report_draft_read on report_draft for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy report_draft_write on report_draft for insert to {{app}} with check (writable(label_id));
create policy report_draft_alter on report_draft for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy report_draft_remove on report_draft for delete to {{app}} using (visible(label_id));
grant select, insert, update, delete on report_draft to {{app}};

-- What only the raw compartment reads: the words, the source reference, the hands. It falls due with its report, without
-- which it is never read; who keeps a report need not know its raw text.
create table report_raw (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  raw_subject text not null,
  raw_text text not null,
  source_reference text not null,
  -- the tray of the author's unit, where the report goes back to when a check fails after release
  tray text not null,
  answers jsonb not null,
  author_id uuid not null,
  grader_id uuid,
  sanitiser_id uuid,
  checker_id uuid,
  sanitised_subject text,
  sanitised_draft text,
  sanitisation_note text,
  residual_risk text,
  primary key (agency_id, id),
  foreign key (agency_id, id) references report (agency_id, id)
);
alter table report_raw enable row level security;
alter table report_raw force row level security;
create policy report_raw_read on report_raw for select to {{app}} using (visible(label_id));
create policy report_raw_write on report_raw for insert to {{app}} with check (writable(label_id));
create policy report_raw_alter on report_raw for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy report_raw_remove on report_raw for delete to {{app}} using (visible(label_id));
grant select, insert, update, delete on report_raw to {{app}};

-- Grades are never changed, only followed by another.
create table report_grade (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  report_id uuid not null,
  kind text not null constraint report_grade_kind_known check (kind in ('provisional', 'record')),
  scheme text not null,
  scheme_version text not null,
  source text not null,
  info text not null,
  graded_by uuid,
  unit_name text not null,
  graded_at timestamptz not null,
  recorded_at timestamptz not null,
  rationale text not null,
  primary key (agency_id, id),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index report_grade_report on report_grade (report_id, recorded_at);
alter table report_grade enable row level security;
alter table report_grade force row level security;
create policy report_grade_read on report_grade for select to {{app}} using (visible(label_id));
create policy report_grade_write on report_grade for insert to {{app}} with check (writable(label_id));
create policy report_grade_relabel on report_grade for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy report_grade_remove on report_grade for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id), delete on report_grade to {{app}};

-- The link of a person to one record. None of the four that the law asks for can be empty.
create table person_involvement (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  name text not null constraint involvement_name_given check (name <> ''),
  category text not null constraint involvement_category_known check (category in (
    'a_suspect_committed', 'a_suspect_about_to', 'b_convicted', 'c_victim', 'c_possible_victim',
    'd_witness', 'd_informant', 'd_contact', 'd_associate', 'u_unverified_mention')),
  purpose text not null constraint involvement_purpose_given check (purpose <> ''),
  legal_basis text not null constraint involvement_legal_basis_given check (legal_basis <> ''),
  grounds text not null,
  minor boolean not null,
  review_on date not null,
  maximum_on date not null,
  primary key (agency_id, id),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index person_involvement_report on person_involvement (report_id);
alter table person_involvement enable row level security;
alter table person_involvement force row level security;
create policy person_involvement_read on person_involvement for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy person_involvement_write on person_involvement for insert to {{app}} with check (writable(label_id));
create policy person_involvement_alter on person_involvement for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy person_involvement_remove on person_involvement for delete to {{app}} using (visible(label_id));
grant select, insert, update, delete on person_involvement to {{app}};

-- What an author may always know of what became of his own report; put there by whoever acts on it.
create table report_receipt (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  reference text not null,
  subject text not null,
  state text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index report_receipt_label on report_receipt (label_id, recorded_at desc);
alter table report_receipt enable row level security;
alter table report_receipt force row level security;
create policy report_receipt_read on report_receipt for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy report_receipt_write on report_receipt for insert to {{app}} with check (writable(label_id));
create policy report_receipt_remove on report_receipt for delete to {{app}} using (visible(label_id));
grant select, insert, delete on report_receipt to {{app}};
