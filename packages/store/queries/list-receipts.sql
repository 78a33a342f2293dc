select * from (
  select distinct on (report_id) id, report_id, reference, subject, state, at, recorded_at
  from report_receipt order by report_id, recorded_at desc, id
  ) newest order by recorded_at desc, report_id limit $1;
