insert into thread (agency_id, id, label_id, from_agency, from_kind, from_id, relation, to_agency, to_kind, to_id, at, by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

select *
  from thread
  where from_id in ($1)
  order by at, id;

select *
  from thread
  where from_id in ($1)
  order by at, id;
