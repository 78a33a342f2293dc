-- Break-glass at the review desk: where nobody eligible has acted on a restricted report for seven days, two persons who cannot read
-- it let one named reviewer open it, to decide on it and for a few days (docs/decisions/0027-break-glass.md).

-- What was asked, and how the second person answered. It names a retention rule and no report, and is read by the three persons alone.
create table desk_opening (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  rule text not null constraint desk_opening_rule_given check (rule <> ''),
  asked_by uuid not null,
  opened_for uuid not null,
  second_id uuid not null,
  reason text not null constraint desk_opening_reason_given check (reason <> ''),
  asked_at timestamptz not null,
  approved boolean,
  decision_reason text not null,
  decided_at timestamptz,
  last_day date,
  primary key (agency_id, id),
  constraint desk_opening_of_three check (asked_by <> opened_for and asked_by <> second_id and opened_for <> second_id),
  constraint desk_opening_decided_whole check ((approved is null) = (decided_at is null) and (approved is true) = (last_day is not null)
    and (approved is null or decision_reason <> ''))
);
create index desk_opening_label on desk_opening (label_id, asked_at desc);
alter table desk_opening enable row level security;
alter table desk_opening force row level security;
create policy desk_opening_read on desk_opening for select to {{app}} using (
  (visible(label_id) and asked_by = myself()) or (visible(label_id) and opened_for = myself()) or (visible(label_id) and second_id = myself()));
create policy desk_opening_write on desk_opening for insert to {{app}} with check (writable(label_id) and asked_by = myself() and approved is null);
-- Decided once, by the second person alone.
create policy desk_opening_decide on desk_opening for update to {{app}}
  using (visible(label_id) and second_id = myself() and approved is null) with check (writable(label_id) and second_id = myself());
grant select, insert, update (approved, decision_reason, decided_at, last_day) on desk_opening to {{app}};

-- The report that a reviewer found through an approved opening, in their own file. The policies below read it, and on the day after
-- the last day it opens nothing. Only an opening that another person approved for this reviewer lets a row be written.
create table desk_grant (
  agency_id uuid not null,
  -- of its opening
  id uuid not null,
  label_id int not null references label (id),
  opened_for uuid not null,
  report_id uuid not null,
  report_label_id int not null references label (id),
  last_day date not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references desk_opening (agency_id, id),
  foreign key (agency_id, report_id) references report (agency_id, id)
);
create index desk_grant_report on desk_grant (report_id);
alter table desk_grant enable row level security;
alter table desk_grant force row level security;
create policy desk_grant_read on desk_grant for select to {{app}} using (visible(label_id));
create policy desk_grant_write on desk_grant for insert to {{app}} with check (
  writable(label_id) and opened_for = myself() and exists (select 1 from desk_opening o where o.agency_id = desk_grant.agency_id
    and o.id = desk_grant.id and o.approved and o.opened_for = desk_grant.opened_for and o.last_day = desk_grant.last_day));
create policy desk_grant_end on desk_grant for delete to {{app}} using (visible(label_id));
grant select, insert, delete on desk_grant to {{app}};

-- Inside an opening no report is read but the one it is for, and of that one no raw text.
alter policy report_read on report using (visible(label_id) and not_overdue(visible_until) and sees('report') and within_opening(id));
alter policy report_raw_read on report_raw using (visible(label_id) and sees('report') and outside_opening());
alter policy report_grade_read on report_grade using (visible(label_id) and sees('report') and within_opening(report_id));
alter policy person_involvement_read on person_involvement using (visible(label_id) and not_overdue(visible_until) and sees('report') and within_opening(report_id));
alter policy statement_read on statement using (visible(label_id) and not_overdue(visible_until) and sees('statement') and within_opening(report_id));
alter policy retention_proposal_read on retention_proposal using (visible(label_id) and not_overdue(visible_until) and within_opening(report_id));
alter policy report_hold_read on report_hold using (visible(label_id) and not_overdue(visible_until) and within_opening(report_id));
