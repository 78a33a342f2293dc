begin;

select now.access_version, now.agency_version from (select set_config('reeve.ticket', $1, true) as word offset 0) presented cross join lateral (
  select i.access_version, a.version as agency_version
  from installation i join agency_access a on a.agency_id = $2
  where i.id = 1 and presented.word is not null offset 0) now;

commit;
