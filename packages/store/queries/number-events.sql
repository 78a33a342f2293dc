begin;

set local citus.propagate_set_commands = 'local';

set local reeve.agency = '00000000-0000-4000-8000-000000000001';

select pg_try_advisory_xact_lock($1, hashtext($2)) as held;

with taken as (
  delete from audit_journal where agency_id = $1 and id in (
  select id from audit_journal where agency_id = $2 order by at, id limit $3
  ) returning id, at, event
  )
  insert into audit_event (agency_id, seq, id, at, event)
  select $4, (select coalesce(max(seq), 0) from audit_event where agency_id = $5) + row_number() over (order by at, id), id, at, event
  from taken;

commit;
