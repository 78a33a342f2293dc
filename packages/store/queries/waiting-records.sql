select (select json_agg(one_row) from (
  select r.id, r.label_id, r.reference, r.state, r.title, jsonb_build_object() as body, r.owner_id, r.due_on, r.created_by, r.created_at
  from unnest((select $1::text[])) with ordinality as wanted (in_state, place)
  cross join lateral (
  select * from task where state = wanted.in_state and owner_id = $2
  order by recorded_at desc, id desc limit 20
  ) r
  order by wanted.place, r.recorded_at desc, r.id desc) one_row) as own,
  (select json_agg(one_row) from (
  select r.id, r.label_id, r.reference, r.state, r.title, jsonb_build_object('measure', r.body -> 'measure') as body, r.owner_id, r.due_on, r.created_by, r.created_at
  from unnest((select $3::text[])) with ordinality as wanted (in_state, place)
  cross join lateral (
  select * from task where state = wanted.in_state
  order by recorded_at desc, id desc limit 50
  ) r where not exists (select 1 from thread t where t.agency_id = r.agency_id and t.to_id = r.id and t.from_kind = $4)
  order by wanted.place, r.recorded_at desc, r.id desc) one_row) as unread;
