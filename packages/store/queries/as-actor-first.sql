begin;

set local reeve.actor = '00000000-0000-4000-8000-000000000104';

set local reeve.agency = '00000000-0000-4000-8000-000000000001';

select i.access_version, i.exercise_now, a.version as agency_version
  from installation i
  left join agency_access a on a.agency_id = '00000000-0000-4000-8000-000000000001'
  where i.id = 1;

/* at the door */ select a.id, a.agency_id, a.name, a.roles, a.clearance, a.status, g.code as agency_code, g.time_zone, u.code as unit_code, u.name as unit_name, u.raw_file
  from account as a
  inner join agency as g on g.id = a.agency_id
  inner join unit as u on u.agency_id = a.agency_id and u.id = a.unit_id
  where a.agency_id = $1 and a.id = $2;

/* at the door */ select kind, code, from_on, until_on
  from account_grant
  where agency_id = $1 and account_id = $2;

/* at the door */ select *
  from label
  where agency_id = $1 and case when compartments[1] is null then '' else compartments[1] end = any($2::text[]) and compartments <@ $3::text[]
  order by id;

set local reeve.today = '2026-09-27';

set local reeve.day = '2026-09-27';

set local reeve.opening = '';

set local reeve.labels = '{1}';

set local reeve.posts = '{}';

set local reeve.kinds = '{import_batch,entity,document,edition,comment,nomination,workshop,workshop_session,concept,readiness,report,statement,analysis_run,finding,judgement,person_nomination,product,product_in_review,priority,requirement,collection_task,meeting,agenda_item,decision,task,outcome,evaluation,dissemination}';

set local reeve.post_kinds = '{}';

set local reeve.writes = '{1}';

commit;
