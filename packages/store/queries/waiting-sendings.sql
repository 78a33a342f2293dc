select (select json_agg(one_row) from (
  select d.*,
  (select c.unit_name from staff_card c where c.agency_id = d.agency_id and c.id = d.sent_by) as sender_unit,
  coalesce(
  (select json_build_object('kind', 'report', 'id', r.id, 'reference', r.reference, 'title', r.subject, 'state', r.state)
  from report r where d.object_kind = 'report' and r.agency_id = d.agency_id and r.id = d.object_id),
  (select json_build_object('kind', 'product', 'id', p.id, 'reference', p.reference, 'title', p.title, 'state', p.state)
  from product p where d.object_kind = 'product' and p.agency_id = d.agency_id and p.id = d.object_id)) as card,
  coalesce((select json_agg(s order by s.recorded_at, s.id) from dissemination_step s
  where s.agency_id = d.agency_id and s.dissemination_id = d.id), '[]') as steps
  from dissemination d
  where d.agency_id = $1 and (
  (exists (
  select 1 from dissemination_step s where s.agency_id = d.agency_id
  and s.dissemination_id = d.id and s.step = any($2::text[])) and not exists (
  select 1 from dissemination_step s where s.agency_id = d.agency_id
  and s.dissemination_id = d.id and s.step = any($3::text[])))
  or ((
  select max(s.recorded_at) filter (where s.step = 'corrected') > coalesce(max(s.recorded_at) filter (where s.step = 'correction_acknowledged'), '-infinity')
  from dissemination_step s where s.agency_id = d.agency_id and s.dissemination_id = d.id) and not exists (
  select 1 from dissemination_step s where s.agency_id = d.agency_id
  and s.dissemination_id = d.id and s.step = any($4::text[])))
  or (cardinality(d.second_person) > 0 and not exists (
  select 1 from dissemination_step s where s.agency_id = d.agency_id
  and s.dissemination_id = d.id and s.step = any($5::text[]))))
  order by d.recorded_at, d.id limit $6) one_row) as sendings;
