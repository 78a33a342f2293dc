-- Events that open a review the same day: the day on which a minor may be 18, a proceeding that cleared the suspects, a death or a
-- correction recorded of a person named, a priority that ended.
alter table person_involvement
  add column born_on date,
  add column age_from int,
  add column age_to int,
  add column age_on date,
  add column adult_on date;
alter table person_involvement
  add constraint involvement_age_of_minor check (minor or adult_on is null),
  add constraint involvement_age_whole check ((age_on is null) = (age_from is null) and (age_on is null) = (age_to is null)),
  add constraint involvement_age_once check (born_on is null or age_on is null);
-- Links that fall due before their report, within the labels a reader holds.
create index person_involvement_due on person_involvement (label_id, visible_until);
alter table report add column review_because text
  constraint report_review_because_known check (review_because in ('cleared', 'death', 'correction', 'priority_ended'));

alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author',
  'outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted', 'filed_under_case', 'erased_at_maximum',
  'death_recorded', 'correction_recorded', 'basis_kept'));

-- What rests on the expired. A judgement or product that names a person is seen until the last part of its basis expires; it and a
-- decision are due for review when the first part does.
alter table judgement
  add column names_person boolean not null default false,
  add column basis_due_on date not null default 'infinity',
  add column basis_lost_on date,
  add column basis_kept_on date,
  add column visible_until date not null default 'infinity';
alter table product
  add column names_person boolean not null default false,
  add column basis_due_on date not null default 'infinity',
  add column basis_lost_on date,
  add column basis_kept_on date,
  add column visible_until date not null default 'infinity';
alter table decision
  add column names_person boolean not null default false,
  add column basis_due_on date not null default 'infinity',
  add column basis_lost_on date,
  add column basis_kept_on date;
create index judgement_basis_due on judgement (label_id, basis_due_on) where basis_due_on < 'infinity';
create index product_basis_due on product (label_id, basis_due_on) where basis_due_on < 'infinity';
create index decision_basis_due on decision (label_id, basis_due_on) where basis_due_on < 'infinity';
drop policy judgement_read on judgement;
drop policy judgement_alter on judgement;
create policy judgement_read on judgement for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy judgement_alter on judgement for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
drop policy product_read on product;
drop policy product_alter on product;
create policy product_read on product for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy product_alter on product for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));

-- What is stored already. Three rounds: judgements, products on judgements, decisions on products. The dates of judgements
-- that rest on judgements are renewed when one of their sources next moves.
alter table thread no force row level security;
alter table report no force row level security;
alter table statement no force row level security;
alter table person_involvement no force row level security;
alter table search_entry no force row level security;
alter table judgement no force row level security;
alter table product no force row level security;
alter table decision no force row level security;
update judgement j set names_person = true where exists (
  select 1 from thread t left join statement s on s.agency_id = t.agency_id and s.id = t.to_id
  where t.agency_id = j.agency_id and t.from_id = j.id and t.relation <> 'serves'
    and ('person' in (s.subject_kind, s.object_kind) or exists (
      select 1 from person_involvement i where i.agency_id = t.agency_id and i.report_id in (t.to_id, s.report_id))));
update judgement j set basis_due_on = d.first, visible_until = d.last from (
  select t.agency_id, t.from_id, min(coalesce(r.visible_until, s.visible_until, 'infinity')) as first,
    max(coalesce(r.visible_until, s.visible_until, 'infinity')) as last
  from thread t left join report r on r.agency_id = t.agency_id and r.id = t.to_id
  left join statement s on s.agency_id = t.agency_id and s.id = t.to_id
  where t.from_kind = 'judgement' and t.relation <> 'serves' group by 1, 2) d
where j.names_person and d.agency_id = j.agency_id and d.from_id = j.id;
update product p set names_person = true where exists (
  select 1 from thread t left join judgement j on j.agency_id = t.agency_id and j.id = t.to_id
  where t.agency_id = p.agency_id and t.from_id = p.id and t.relation <> 'serves'
    and (j.names_person or exists (
      select 1 from person_involvement i where i.agency_id = t.agency_id and i.report_id = t.to_id)));
update product p set basis_due_on = d.first, visible_until = d.last from (
  select t.agency_id, t.from_id, min(coalesce(r.visible_until, j.basis_due_on, 'infinity')) as first,
    max(coalesce(r.visible_until, j.visible_until, 'infinity')) as last
  from thread t left join report r on r.agency_id = t.agency_id and r.id = t.to_id
  left join judgement j on j.agency_id = t.agency_id and j.id = t.to_id
  where t.from_kind = 'product' and t.relation <> 'serves' group by 1, 2) d
where p.names_person and d.agency_id = p.agency_id and d.from_id = p.id;
update decision d set names_person = true, basis_due_on = c.first from (
  select t.agency_id, t.from_id, min(p.basis_due_on) as first
  from thread t left join thread u on u.agency_id = t.agency_id and u.from_id = t.to_id and t.to_kind = 'agenda_item'
  join product p on p.agency_id = t.agency_id and p.id in (t.to_id, u.to_id)
  where t.from_kind = 'decision' and p.names_person group by 1, 2) c
where c.agency_id = d.agency_id and c.from_id = d.id;
update search_entry e set visible_until = j.visible_until from judgement j
  where j.agency_id = e.agency_id and j.id = e.id and j.visible_until < 'infinity';
update search_entry e set visible_until = p.visible_until from product p
  where p.agency_id = e.agency_id and p.id = e.id and p.visible_until < 'infinity';
alter table thread force row level security;
alter table report force row level security;
alter table statement force row level security;
alter table person_involvement force row level security;
alter table search_entry force row level security;
alter table judgement force row level security;
alter table product force row level security;
alter table decision force row level security;
