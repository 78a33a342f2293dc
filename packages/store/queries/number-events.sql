begin;

set local reeve.agency = '00000000-0000-4000-8000-000000000001';

select pg_try_advisory_xact_lock($1, hashtext($2)) as held;

select id, at, event
  from audit_journal
  where agency_id = $1 and id <> all($2::uuid[])
  order by written
  limit $3;

select seq
  from audit_event
  where agency_id = $1
  order by seq desc
  limit $2;

insert into audit_event select *
  from json_populate_recordset(null::audit_event, $1::json);

insert into audit_plain select *
  from json_populate_recordset(null::audit_plain, $1::json);

delete
  from audit_journal
  where agency_id = $1 and id = any($2::uuid[]);

commit;
