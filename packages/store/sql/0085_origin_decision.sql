-- What a named person decided on two reports: that they have one origin, or that they are independent. Never changed, only followed by
-- another; as strict as both reports, and erased with either.
create table origin_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  answer text not null constraint origin_answer_known check (answer in ('one_origin', 'independent')),
  because text not null constraint origin_because_given check (because <> ''),
  by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint origin_in_order check (first_id < second_id),
  foreign key (agency_id, first_id) references report (agency_id, id),
  foreign key (agency_id, second_id) references report (agency_id, id)
);
create index origin_decision_first on origin_decision (agency_id, first_id);
create index origin_decision_second on origin_decision (agency_id, second_id);
alter table origin_decision enable row level security;
alter table origin_decision force row level security;
create policy origin_decision_read on origin_decision for select to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id));
create policy origin_decision_write on origin_decision for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy origin_decision_alter on origin_decision for update to {{app}}
  using (visible(label_id) and not_overdue(visible_until) and own_agency(agency_id)) with check (writable(label_id) and own_agency(agency_id));
create policy origin_decision_remove on origin_decision for delete to {{app}} using (visible(label_id) and own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on origin_decision to {{app}};
