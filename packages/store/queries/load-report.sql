select *
  from report
  where (agency_id = $1 and id = $2);

select *
  from report_raw
  where (agency_id = $1 and id = $2);

select body
  from report_draft
  where (agency_id = $1 and id = $2);

select id
  from report_receipt
  where agency_id = $1 and report_id = $2
  limit $3;

select report_grade.*, staff_card.name
  from report_grade
  left join staff_card on staff_card.id = report_grade.graded_by and staff_card.agency_id = report_grade.agency_id
  where report_id = $1
  order by recorded_at, report_grade.id;

select *
  from person_involvement
  where report_id = $1
  order by name, id;
