-- Every policy asks for the agency of a row beside its label: a second wall, and what lets an index lead to the rows of one agency.
-- Without it the list of an agency with forty crimes read those of all the others first. Whether the reader sees the kind of things a
-- table holds is asked in one sub-select, for the planner, which took that for one chance in twenty.
do $each$
declare policy record;
begin
  for policy in
    select p.tablename as relation, p.policyname as name, p.with_check as writes,
      regexp_replace(p.qual,
        $old$('\w+'::text) = ANY \(\( SELECT (\(NULLIF\(current_setting\('reeve\.(post_)?kinds'::text, true\), ''::text\)\)::text\[\]) AS "nullif"\)::text\[\]\)$old$,
        $new$(select \1 = any (\2))$new$, 'g') as reads
    from pg_policies p
    where p.schemaname = 'public'
      and coalesce(p.qual, p.with_check) <> 'true' -- what the backup copies, and what the search finds and its reader reads again
      and (select count(*) from pg_attribute a
        where a.attrelid = format('public.%I', p.tablename)::regclass and a.attname in ('agency_id', 'label_id')) = 2
  loop
    execute format('alter policy %I on %I', policy.name, policy.relation)
      || coalesce(' using (' || policy.reads || $more$ and own_agency(agency_id))$more$, '')
      || coalesce(' with check (' || policy.writes || $more$ and own_agency(agency_id))$more$, '');
  end loop;
end $each$;

-- Lists are read in their own order within the agency.
do $each$
declare relation text;
begin
  foreach relation in array '{priority,requirement,collection_task,import_batch,analysis_run,finding,judgement,product,meeting,
    agenda_item,person_nomination,decision,task,outcome,evaluation,document,nomination,workshop,workshop_session,concept,readiness}'::text[]
  loop
    execute format('drop index %I', relation || '_recent');
    execute format('create index %I on %I (agency_id, recorded_at desc, id desc)', relation || '_recent', relation);
  end loop;
end $each$;
drop index crime_time;
create index crime_time on crime (agency_id, from_at desc, id desc);
drop index crime_street;
create index crime_street on crime (agency_id, street);
drop index report_recent;
drop index report_latest;
create index report_latest on report (agency_id, (coalesce(submitted_at, created_at)) desc, id desc);
drop index report_state;
drop index report_state_latest;
create index report_state_latest on report (agency_id, state, (coalesce(submitted_at, created_at)) desc, id desc);
drop index report_state_urgent;
create index report_state_urgent on report
  (agency_id, state, (priority = 'high') desc nulls last, (coalesce(submitted_at, created_at)) desc, id desc);
drop index report_due;
-- For readings that name the condition. Without it the planner would read every list by these two, and sort it.
create index report_due on report (agency_id, visible_until) where visible_until < 'infinity';
create index report_group on report (agency_id, label_id, (coalesce(submitted_at, created_at)) desc, id desc) where review_on < 'infinity';
create index report_placed on report (agency_id, (coalesce(submitted_at, created_at)) desc, id desc) where area_code is not null;
drop index statement_subject;
create index statement_subject on statement (agency_id, subject_id);
create index statement_title on statement (agency_id, (coalesce(value, subject_reference)), subject_id) where retracted_at is null;

-- A label is of one agency. Told so, the planner expects as many rows of both as of the label, and reads a list in its order.
do $each$
declare relation text;
begin
  foreach relation in array '{crime,report,statement,priority,requirement,collection_task,import_batch,analysis_run,finding,judgement,
    product,meeting,agenda_item,person_nomination,decision,task,outcome,evaluation,document,nomination,workshop,workshop_session,
    concept,readiness}'::text[]
  loop
    execute format('create statistics %I (dependencies) on agency_id, label_id from %I', relation || '_agency_of_label', relation);
  end loop;
end $each$;
