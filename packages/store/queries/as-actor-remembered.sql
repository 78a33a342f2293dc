begin;

set local reeve.actor = '00000000-0000-4000-8000-000000000105';

set local reeve.agency = '00000000-0000-4000-8000-000000000001';

set local reeve.today = '2026-09-27';

set local reeve.day = '2026-09-27';

set local reeve.labels = '{1}';

set local reeve.posts = '{}';

set local reeve.kinds = '{import_batch,entity,document,edition,comment,nomination,workshop,workshop_session,concept,readiness,report,statement,analysis_run,finding,judgement,person_nomination,product,product_in_review,priority,requirement,collection_task,meeting,agenda_item,decision,task,outcome,evaluation,dissemination}';

set local reeve.post_kinds = '{}';

set local reeve.writes = '{1}';

select i.access_version, i.exercise_now, a.version as agency_version
  from installation i
  left join agency_access a on a.agency_id = '00000000-0000-4000-8000-000000000001'
  where i.id = 1;

commit;
