select r.id, r.reference, r.state, r.subject, r.unit_name, r.label_id, r.planned_label_id, r.priority, r.submitted_at, r.review_on,
  r.area_code, r.topic, coalesce(r.occurred_on, (r.submitted_at at time zone 'UTC')::date)::text as happened_on,
  coalesce(r.submitted_at, r.created_at)::text as sort_at,
  (coalesce((select true from report_receipt m where m.report_id = r.id limit 1),
  (select true from report_draft d where d.agency_id = r.agency_id and d.id = r.id), false) or (select w.author_id = $1 from report_raw w where w.agency_id = r.agency_id and w.id = r.id) is true) as mine,
  (select json_build_object('scheme', g.scheme, 'source', g.source, 'info', g.info, 'kind', g.kind)
  from report_grade g where g.agency_id = r.agency_id and g.report_id = r.id
  order by g.kind desc, g.recorded_at desc, g.id limit 1) as grade
  from unnest($2::int[]) named(label_id) cross join lateral (
  select r.* from report r where true and r.state = $3 and r.priority = $4 and coalesce((select true from report_receipt m where m.report_id = r.id limit 1),
  (select true from report_draft d where d.agency_id = r.agency_id and d.id = r.id), false) and (coalesce(r.submitted_at, r.created_at), r.id) < ($5::timestamptz, $6::uuid) and r.label_id = named.label_id and r.review_on < 'infinity' order by coalesce(r.submitted_at, r.created_at) desc, r.id desc limit $7) r
  order by coalesce(r.submitted_at, r.created_at) desc, r.id desc limit $8;
