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

/* at the door */ with expired as (delete from ticket where hash in (select hash from ticket where expires_at < now() - interval '1 hour' order by expires_at limit $1 for update skip locked)) insert into ticket (agency_id, actor_id, session_id, labels, posts, writes, kinds, post_kinds, today, day, only_report, hash, expires_at)
  values ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now() + interval '15 minutes');

select mine.n = 1 as valid from (select set_config('reeve.ticket', $1, true) as word offset 0) presented cross join lateral
  (select count(*) as n from ticket where presented.word is not null) mine;
