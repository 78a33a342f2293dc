-- A statement is restricted with the link of a person it names, if that is earlier than its report. A person without a named link has
-- the links that other statements of the report name for them, else any link of the report.
-- An owner who is no superuser reaches the rows only while row-level security is not forced upon it.
alter table report no force row level security;
alter table statement no force row level security;
alter table person_involvement no force row level security;
alter table search_entry no force row level security;
alter table contradiction no force row level security;
alter table identity_decision no force row level security;
alter table thread no force row level security;
alter table judgement no force row level security;
alter table product no force row level security;
alter table decision no force row level security;
with ends as (
  select s.agency_id, s.report_id, s.id, e.entity_id, l.id as link_id
  from statement s
  cross join lateral (values (s.subject_id, s.subject_kind, s.subject_person_id), (s.object_id, s.object_kind, s.object_person_id))
    e (entity_id, kind, link_id)
  left join person_involvement l on l.agency_id = s.agency_id and l.report_id = s.report_id and l.id = e.link_id
  where e.kind = 'person'),
due as (
  select e.agency_id, e.id, min(l.visible_until) as last_day from ends e
  join person_involvement l on l.agency_id = e.agency_id and l.report_id = e.report_id
  left join lateral (select array_agg(o.link_id) as link_ids from ends o
    where o.agency_id = e.agency_id and o.report_id = e.report_id and o.entity_id = e.entity_id and o.link_id is not null) known on true
  where case when e.link_id is not null then l.id = e.link_id
    when known.link_ids is not null then l.id = any(known.link_ids) else true end
  group by e.agency_id, e.id)
update statement s set visible_until = due.last_day from due
  where due.agency_id = s.agency_id and due.id = s.id and due.last_day < s.visible_until;
update search_entry e set visible_until = s.visible_until from statement s
  where s.agency_id = e.agency_id and s.id = e.id and s.visible_until < e.visible_until;
update contradiction c set visible_until = least(c.visible_until, a.visible_until, b.visible_until) from statement a, statement b
  where a.agency_id = c.agency_id and a.id = c.first_id and b.agency_id = c.agency_id and b.id = c.second_id;
update identity_decision d set visible_until = least(d.visible_until, (
  select min(s.visible_until) from statement s where s.agency_id = d.agency_id and s.id = any(d.statement_ids)));
-- What rests on them, as far as no person decided on its basis: judgements, products on judgements, decisions on products. The others
-- follow when one of their sources next moves.
update judgement j set basis_due_on = least(j.basis_due_on, d.first), visible_until = least(j.visible_until, d.last) from (
  select t.agency_id, t.from_id, min(coalesce(r.visible_until, s.visible_until, b.basis_due_on, 'infinity')) as first,
    max(coalesce(r.visible_until, s.visible_until, b.visible_until, 'infinity')) as last
  from thread t left join report r on r.agency_id = t.agency_id and r.id = t.to_id
  left join statement s on s.agency_id = t.agency_id and s.id = t.to_id
  left join judgement b on b.agency_id = t.agency_id and b.id = t.to_id
  where t.from_kind = 'judgement' and t.relation <> 'serves' group by 1, 2) d
where j.names_person and j.basis_kept_on is null and d.agency_id = j.agency_id and d.from_id = j.id;
update product p set basis_due_on = least(p.basis_due_on, d.first), visible_until = least(p.visible_until, d.last) from (
  select t.agency_id, t.from_id, min(coalesce(r.visible_until, s.visible_until, j.basis_due_on, 'infinity')) as first,
    max(coalesce(r.visible_until, s.visible_until, j.visible_until, 'infinity')) as last
  from thread t left join report r on r.agency_id = t.agency_id and r.id = t.to_id
  left join statement s on s.agency_id = t.agency_id and s.id = t.to_id
  left join judgement j on j.agency_id = t.agency_id and j.id = t.to_id
  where t.from_kind = 'product' and t.relation <> 'serves' group by 1, 2) d
where p.names_person and p.basis_kept_on is null and d.agency_id = p.agency_id and d.from_id = p.id;
update decision c set basis_due_on = least(c.basis_due_on, d.first) from (
  select t.agency_id, t.from_id, min(p.basis_due_on) as first
  from thread t left join thread u on u.agency_id = t.agency_id and u.from_id = t.to_id and t.to_kind = 'agenda_item'
  join product p on p.agency_id = t.agency_id and p.id in (t.to_id, u.to_id)
  where t.from_kind = 'decision' and p.names_person group by 1, 2) d
where c.names_person and c.basis_kept_on is null and d.agency_id = c.agency_id and d.from_id = c.id;
update search_entry e set visible_until = j.visible_until from judgement j
  where j.agency_id = e.agency_id and j.id = e.id and j.visible_until < e.visible_until;
update search_entry e set visible_until = p.visible_until from product p
  where p.agency_id = e.agency_id and p.id = e.id and p.visible_until < e.visible_until;
alter table report force row level security;
alter table statement force row level security;
alter table person_involvement force row level security;
alter table search_entry force row level security;
alter table contradiction force row level security;
alter table identity_decision force row level security;
alter table thread force row level security;
alter table judgement force row level security;
alter table product force row level security;
alter table decision force row level security;
