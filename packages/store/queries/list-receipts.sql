select newest.*, told.feedback from (
  select distinct on (report_id) id, report_id, reference, subject, state, at, recorded_at
  from report_receipt order by report_id, recorded_at desc, id
  ) newest left join lateral (
  select feedback from report_receipt where report_id = newest.report_id and feedback is not null
  order by recorded_at desc, id limit 1
  ) told on true order by recorded_at desc, newest.report_id limit $1;
