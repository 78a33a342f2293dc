delete
  from search_entry
  where agency_id = $1 and id = $2;

insert into search_entry (agency_id, id, kind, label_id, lexemes, entered_at, visible_until)
  values ($1, $2, $3, $4, $5::tsvector, $6, $7);
