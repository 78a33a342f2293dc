select (select json_agg(one_row) from (
  select r.id, r.reference, r.state, r.subject, r.unit_name, r.label_id, r.planned_label_id, r.priority, r.submitted_at, r.review_on,
  r.area_code, r.topic, coalesce(r.occurred_on, (r.submitted_at at time zone 'UTC')::date)::text as happened_on,
  coalesce(r.submitted_at, r.created_at)::text as sort_at,
  (coalesce((select true from report_receipt m where m.report_id = r.id limit 1),
  (select true from report_draft d where d.agency_id = r.agency_id and d.id = r.id), false) or (select w.author_id = $1 from report_raw w where w.agency_id = r.agency_id and w.id = r.id) is true) as mine,
  (select json_build_object('scheme', g.scheme, 'source', g.source, 'info', g.info, 'kind', g.kind)
  from report_grade g where g.agency_id = r.agency_id and g.report_id = r.id
  order by g.kind desc, g.recorded_at desc, g.id limit 1) as grade, raw.author_id, raw.grader_id, raw.sanitiser_id
  from unnest($2::text[]) with ordinality as wanted (in_state, place)
  cross join lateral (select r.* from report r where r.state = wanted.in_state order by (r.priority = 'high') desc nulls last, coalesce(r.submitted_at, r.created_at) desc, r.id desc limit $3) r
  left join report_raw raw on raw.agency_id = r.agency_id and raw.id = r.id
  order by wanted.place, (r.priority = 'high') desc nulls last, coalesce(r.submitted_at, r.created_at) desc, r.id desc) one_row) as reports;
