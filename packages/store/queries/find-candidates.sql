select kind, id, exact from (
  select * from ((select kind, id, label_id, visible_until, entered_at, lexemes @@ $1::tsquery as exact, lexemes @@ $2::tsquery as alike
  from search_entry where label_id = 1 order by entered_at desc, id limit 1600) union all (select kind, id, label_id, visible_until, entered_at, lexemes @@ $3::tsquery as exact, lexemes @@ $4::tsquery as alike
  from search_entry where label_id = 2 order by entered_at desc, id limit 1600)) entries order by entered_at desc, id limit 1600
  ) newest where (exact or alike) and visible_until >= $5 and kind = any($6::text[]) and kind = $7 order by entered_at desc, id;

select kind, id, true as exact from search_entry
  where lexemes @@ $1::tsquery
  and visible_until >= $2 and kind = any($3::text[]) and kind = $4 limit 400;

select kind, id, false as exact from search_entry
  where lexemes @@ $1::tsquery
  and visible_until >= $2 and kind = any($3::text[]) and kind = $4 limit 400;
