insert into thread (agency_id, id, label_id, from_agency, from_kind, from_id, relation, to_agency, to_kind, to_id, at, by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

select *
  from thread
  where ((from_id = any($1::uuid[]) and relation <> $2) or (to_id = any($3::uuid[]) and relation = $4))
  order by at, id;

select id, reference, subject as title, state as state, coalesce(submitted_at, created_at) as at, null::uuid as made_by, label_id,
  null::jsonb as said
  from report where agency_id = $1 and id = any($2::uuid[]);
