set local reeve.door = 'sign_in';

select *
  from label
  where key = $1;

set local reeve.door = 'sign_in';

update agency_access
  set version = version + $1
  where agency_id = $2;

select *
  from label
  where key = $1;

select nextval('label_id_seq') as id;

insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  returning *;

set local reeve.door = '';

set local reeve.today = '2026-09-27';

set local reeve.day = '2026-09-27';

set local reeve.opening = '';

set local reeve.labels = '{1,2}';

set local reeve.posts = '{}';

set local reeve.kinds = '{import_batch,entity,document,edition,comment,nomination,workshop,workshop_session,concept,readiness,report,statement,analysis_run,finding,judgement,person_nomination,product,product_in_review,priority,requirement,collection_task,meeting,agenda_item,decision,task,outcome,evaluation,dissemination}';

set local reeve.post_kinds = '{}';

set local reeve.writes = '{1,2}';
