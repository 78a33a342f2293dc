/* at the door */ select *
  from label
  where key = $1;

/* at the door */ begin;

set local lock_timeout = '5s';

/* at the door */ update agency_access
  set version = version + $1
  where agency_id = $2;

/* at the door */ select *
  from label
  where key = $1;

/* at the door */ insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
  values (nextval('label_id_seq'), $1, $2, $3, $4, $5, $6, $7, $8)
  returning *;

/* at the door */ commit;

set local reeve.today = '2026-09-27';

set local reeve.day = '2026-09-27';

set local reeve.opening = '';

set local reeve.labels = '{1,2}';

set local reeve.posts = '{}';

set local reeve.kinds = '{import_batch,entity,document,edition,comment,nomination,workshop,workshop_session,concept,readiness,report,statement,analysis_run,finding,judgement,person_nomination,product,product_in_review,priority,requirement,collection_task,meeting,agenda_item,decision,task,outcome,evaluation,dissemination}';

set local reeve.post_kinds = '{}';

set local reeve.writes = '{1,2}';
