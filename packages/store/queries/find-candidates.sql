(select kind, id, true as exact from search_entry
  where lexemes @@ $1::tsquery
  and kind = $2
  limit $3) union all (select kind, id, false as exact from search_entry
  where lexemes @@ $4::tsquery
  and kind = $5
  limit $6);
