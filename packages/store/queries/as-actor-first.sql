begin;

/* at the door */ select a.id, a.agency_id, a.name, a.roles, a.clearance, a.status, g.code as agency_code, g.time_zone, u.code as unit_code, u.name as unit_name, u.raw_file, i.access_version, i.exercise_now, v.version as agency_version, (select coalesce(json_agg(agg), '[]') from (select r.kind, r.code, r.from_on, r.until_on from account_grant as r where r.agency_id = a.agency_id and r.account_id = a.id order by r.id) as agg) as grants, (select coalesce(json_agg(agg), '[]') from (select c.code from compartment as c where c.agency_id = a.agency_id and c.about_staff = $1 order by c.code) as agg) as staff_groups
  from account as a
  inner join agency as g on g.id = a.agency_id
  inner join unit as u on u.agency_id = a.agency_id and u.id = a.unit_id
  inner join installation as i on i.id = $2
  left join agency_access as v on v.agency_id = a.agency_id
  where a.agency_id = $3 and a.id = $4;

/* at the door */ select *
  from label
  where agency_id = $1 and case when compartments[1] is null then '' else compartments[1] end = any($2::text[]) and compartments <@ $3::text[]
  order by id;

/* at the door */ with expired as (delete from ticket where hash in (select hash from ticket where expires_at < now() - interval '1 hour' order by expires_at limit $1 for update skip locked)) insert into ticket (agency_id, actor_id, session_id, labels, posts, writes, kinds, post_kinds, today, day, only_report, hash, expires_at)
  values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + interval '15 minutes');

select mine.n = 1 as valid from (select set_config('reeve.ticket', $1, true) as word offset 0) presented cross join lateral
  (select count(*) as n from ticket where presented.word is not null) mine;

commit;
