-- The review desk: what one person proposes for a report that has fallen due and another decides; what stands against its
-- erasure; and the proceedings an agency knows of, by the reference of the case.
--! formerly: 4dbb0a637d538486ecb9b3a45b564426ce2d7e4041ff3fba2e76697c230ad1ad
-- An owner who is no superuser reaches the rows only while row-level security is not forced upon it.
alter table report add column review_set_on date;
alter table report no force row level security;
update report set review_set_on = coalesce(submitted_at, created_at)::date;
alter table report force row level security;
alter table report alter column review_set_on set not null;
-- What has fallen due or soon will, within the labels a reader holds. The last visible day is the review date, or earlier.
create index report_due on report (label_id, visible_until) where state <> 'erased';

create table retention_proposal (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  report_version int not null,
  outcome text not null constraint retention_proposal_outcome_known check (outcome in ('retain', 'hold', 'contest', 'restrict', 'erase')),
  reason text not null constraint retention_proposal_reason_given check (reason <> ''),
  -- of a report that is retained: its new grade, and what becomes of each person's link
  grade jsonb,
  links jsonb not null,
  -- of one that is held: what stands against erasing it, and until when at most
  hold_kind text constraint retention_proposal_hold_known check (hold_kind in ('evidence_hold', 'rights_request', 'complaint', 'inquiry')),
  hold_until date,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (agency_id, id),
  -- one proposal at a time
  constraint retention_proposal_one unique (agency_id, label_id, report_id),
  constraint retention_proposal_hold_whole check ((outcome = 'hold') = (hold_kind is not null and hold_until is not null)),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
alter table retention_proposal enable row level security;
alter table retention_proposal force row level security;
create policy retention_proposal_read on retention_proposal for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy retention_proposal_write on retention_proposal for insert to {{app}} with check (writable(label_id));
create policy retention_proposal_alter on retention_proposal for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy retention_proposal_remove on retention_proposal for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id, visible_until), delete on retention_proposal to {{app}};

create table report_hold (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  kind text not null constraint report_hold_kind_known check (kind in ('evidence_hold', 'rights_request', 'complaint', 'inquiry')),
  ground text not null constraint report_hold_ground_given check (ground <> ''),
  set_by uuid not null,
  approved_by uuid not null constraint report_hold_by_two check (approved_by <> set_by),
  set_on date not null,
  ends_on date not null,
  primary key (agency_id, id),
  constraint report_hold_ends check (ends_on >= set_on),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index report_hold_report on report_hold (report_id);
alter table report_hold enable row level security;
alter table report_hold force row level security;
create policy report_hold_read on report_hold for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy report_hold_write on report_hold for insert to {{app}} with check (writable(label_id));
create policy report_hold_alter on report_hold for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy report_hold_remove on report_hold for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id, visible_until), delete on report_hold to {{app}};

create table proceeding (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  case_ref text not null constraint proceeding_case_given check (case_ref <> ''),
  authority text not null constraint proceeding_authority_given check (authority <> ''),
  opened_on date not null,
  confirm_by date not null,
  closed_on date,
  outcome text constraint proceeding_outcome_known check (outcome in ('conviction', 'acquittal', 'no_further_action', 'other')),
  kept_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  -- within a label: whether another group knows of the case is not told
  constraint proceeding_case_unique unique (agency_id, label_id, case_ref),
  constraint proceeding_closed_whole check ((closed_on is null) = (outcome is null))
);
alter table proceeding enable row level security;
alter table proceeding force row level security;
create policy proceeding_read on proceeding for select to {{app}} using (visible(label_id));
create policy proceeding_write on proceeding for insert to {{app}} with check (writable(label_id));
create policy proceeding_alter on proceeding for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (confirm_by, closed_on, outcome, kept_by) on proceeding to {{app}};

alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author',
  'outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted', 'filed_under_case', 'erased_at_maximum'));
