/* at the door */ with expired as (delete from ticket where hash in (select hash from ticket where expires_at < now() - interval '1 hour' order by expires_at limit $1 for update skip locked)) insert into ticket (agency_id, actor_id, session_id, labels, posts, writes, kinds, post_kinds, today, day, only_report, hash, expires_at)
  values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + interval '15 minutes');

select mine.n = 1 as valid from (select set_config('reeve.ticket', $1, true) as word offset 0) presented cross join lateral
  (select count(*) as n from ticket where presented.word is not null) mine;

select (select json_agg(one_row) from (
  select r.id, r.reference, r.state, r.label_id, r.unit_name, r.visible_until, least(r.review_on, link.review_on) as review_on,
  case when r.visible_until >= $1::date then r.subject end as subject,
  r.maximum_on, r.review_set_on,
  coalesce(r.review_because, case when link.adult_on = least(r.review_on, link.review_on) then 'adult' end) as review_because,
  link.category, link.minor, grade.scheme, grade.source, grade.info,
  exists (select 1 from thread t where t.agency_id = r.agency_id and t.to_id = r.id) as rested_on
  from report r
  -- The link that falls due first;

a tip lives by a clock of its own, so it may be before its report.
  left join lateral (select i.review_on, i.adult_on, i.category, i.minor from person_involvement i
  where i.agency_id = r.agency_id and i.report_id = r.id order by i.review_on, i.adult_on nulls last limit 1) link on true
  left join lateral (select g.scheme, g.source, g.info from report_grade g
  where g.agency_id = r.agency_id and g.report_id = r.id order by (g.kind = 'record') desc, g.recorded_at desc, g.id limit 1) grade on true
  where r.agency_id = $2 and r.state not in ('erased', 'draft', 'returned')
  and r.id in (select id from report where visible_until < 'infinity' and visible_until <= $3
  union select report_id from person_involvement where visible_until <= $4)
  order by rested_on desc, r.visible_until, r.id limit $5) one_row) as reports,
  (select json_agg(one_row) from (
  select i.id, i.label_id, i.kind, i.state, i.visible_until, i.proposed_by, i.proposed_on, i.review_on,
  r.id as report_id, r.reference, r.subject, r.unit_name, r.submitted_at,
  coalesce((select w.author_id = $6 from report_raw w where w.agency_id = r.agency_id and w.id = r.id),
  (select true from report_receipt m where m.agency_id = r.agency_id and m.report_id = r.id limit 1), false) as is_author
  from special_item i join report r on r.agency_id = i.agency_id and r.id = i.report_id and r.visible_until >= $7::date
  where i.agency_id = $8 and i.state = 'proposed'
  order by i.proposed_on, i.id limit $9) one_row) as specialItems,
  (select json_agg(one_row) from (select * from judgement
  where agency_id = $10 and basis_due_on <= $11::date and state <> all($12::text[])
  order by basis_due_on, id limit $13) one_row) as judgement;

select mine.n = 1 as valid from (select set_config('reeve.ticket', $1, true) as word offset 0) presented cross join lateral
  (select count(*) as n from ticket where presented.word is not null) mine;
