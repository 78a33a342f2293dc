-- Recipients are informed of what became of a report they received: recalled where it was erased, corrected where it was restricted,
-- contested or corrected (LED 16(6), 7(3)). The server writes it in the transaction of the act; the ground is a word of its own.
alter table dissemination_step
  add column ground text constraint dissemination_step_ground_known check (ground in ('erased', 'restricted', 'contested', 'corrected'));
alter table dissemination_step drop constraint dissemination_step_known;
alter table dissemination_step add constraint dissemination_step_known
  check (step in ('approved', 'declined', 'acknowledged', 'recalled', 'recall_acknowledged', 'corrected', 'correction_acknowledged'));
alter table dissemination_notice
  add column ground text constraint dissemination_notice_ground_known check (ground in ('erased', 'restricted', 'contested', 'corrected'));
alter table dissemination_notice drop constraint dissemination_notice_known;
alter table dissemination_notice add constraint dissemination_notice_known check (kind in ('sent', 'recalled', 'corrected'));

-- A decision stays as a record when what carried a person in it has expired; from the day after this one its names are masked.
alter table decision add column named_until date not null default 'infinity';
create index decision_named on decision (agency_id, named_until) where named_until < 'infinity';
-- What is stored already: the last day of the products a decision rests on that name a person, of a lost part, of a reason to keep it.
alter table thread no force row level security;
alter table product no force row level security;
alter table decision no force row level security;
alter table search_entry no force row level security;
update decision d set named_until = greatest(c.last, d.basis_lost_on, (d.basis_kept_on + interval '12 months')::date) from (
  select t.agency_id, t.from_id, max(p.visible_until) as last
  from thread t left join thread u on u.agency_id = t.agency_id and u.from_id = t.to_id and t.to_kind = 'agenda_item'
  join product p on p.agency_id = t.agency_id and p.id in (t.to_id, u.to_id)
  where t.from_kind = 'decision' and p.names_person group by 1, 2) c
where d.names_person and c.agency_id = d.agency_id and c.from_id = d.id;
update search_entry e set visible_until = d.named_until from decision d
  where d.agency_id = e.agency_id and d.id = e.id and d.named_until < 'infinity';
alter table thread force row level security;
alter table product force row level security;
alter table decision force row level security;
alter table search_entry force row level security;
