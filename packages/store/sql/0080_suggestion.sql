-- A statement made from a suggestion knows which: property and positions in the sanitised text of its report. The links of its persons to
-- that report, with category, purpose and legal basis, are named; older statements name none.
alter table statement add column suggestion text constraint statement_suggestion_known check (suggestion ~ '^[a-z_]{1,40}:\d{1,7}-\d{1,7}$');
alter table statement add column subject_person_id uuid;
alter table statement add column object_person_id uuid;
create unique index statement_suggestion on statement (agency_id, label_id, report_id, suggestion) where suggestion is not null and retracted_at is null;
-- A number, a plate or a name is compared by its letters and digits alone, in capitals, look-alike Cyrillic letters as Latin ones.
create index statement_identifier on statement (agency_id,
  (translate(upper(regexp_replace(left(value, 100), '[^[:alnum:]]', '', 'g')), 'АВЕКМНОРСТУХІ', 'ABEKMHOPCTYXI')))
  where property in ('name', 'number', 'registration');

-- A dismissed suggestion is remembered as a position in that text and is erased with it: no name, no value.
create table suggestion_dismissal (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  suggestion text not null constraint suggestion_dismissal_known check (suggestion ~ '^[a-z_]{1,40}:\d{1,7}-\d{1,7}$'),
  by uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  constraint suggestion_dismissal_once unique (agency_id, label_id, report_id, suggestion),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
alter table suggestion_dismissal enable row level security;
alter table suggestion_dismissal force row level security;
create policy suggestion_dismissal_read on suggestion_dismissal for select to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id));
create policy suggestion_dismissal_write on suggestion_dismissal for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy suggestion_dismissal_alter on suggestion_dismissal for update to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id)) with check (writable(label_id) and own_agency(agency_id));
create policy suggestion_dismissal_remove on suggestion_dismissal for delete to {{app}} using (visible(label_id) and own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on suggestion_dismissal to {{app}};

-- A person whom the text names is linked to the report after its release.
alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author',
  'outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted', 'filed_under_case', 'erased_at_maximum',
  'death_recorded', 'correction_recorded', 'basis_kept', 'category_asked', 'category_changed', 'category_declined', 'person_added'));
