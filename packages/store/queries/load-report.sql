select (select json_agg(one_row) from ((select * from report where agency_id = $1 and id = $2)) one_row) as rows,
  (select json_agg(one_row) from ((select * from report_raw where agency_id = $3 and id = $4)) one_row) as raws,
  (select json_agg(one_row) from ((select body from report_draft where agency_id = $5 and id = $6)) one_row) as drafts,
  (select json_agg(one_row) from ((select id from report_receipt where agency_id = $7 and report_id = $8 limit $9)) one_row) as receipts,
  (select json_agg(one_row) from ((select report_grade.*, staff_card.name from report_grade left join staff_card on staff_card.id = report_grade.graded_by and staff_card.agency_id = report_grade.agency_id where report_id = $10 order by recorded_at, report_grade.id)) one_row) as grades,
  (select json_agg(one_row) from ((select * from person_involvement where report_id = $11 order by name, id)) one_row) as persons;
