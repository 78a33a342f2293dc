select (select json_agg(one_row) from (
  select n.id, n.report_id, n.reference, n.subject, n.state, n.at,
  (select feedback from report_receipt f where f.report_id = n.report_id and f.label_id = n.label_id and f.feedback is not null
  order by f.recorded_at desc, f.id limit 1) as feedback,
  coalesce((select true from report r where r.agency_id = n.agency_id and r.id = n.report_id), false) as opens
  from report_receipt n
  where n.label_id = $1 and n.id = (select l.id from report_receipt l
  where l.report_id = n.report_id and l.label_id = n.label_id order by l.recorded_at desc, l.id limit 1)
  order by n.recorded_at desc, n.report_id limit $2) one_row) as receipts;
