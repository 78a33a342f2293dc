select kind, id from search_entry where lexemes @@ $1::tsquery
  and kind = $2 limit $3;
