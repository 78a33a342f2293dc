-- How fast a password may be tried: for each thing that is counted, a keyed hash, when all its tries so far are paid back. Kept
-- here so that a restart and a second server change nothing. A row in the past counts for nothing and is removed.
create table sign_in_pace (
  key bytea primary key,
  due_at timestamptz not null
);
create index sign_in_pace_due on sign_in_pace (due_at);
alter table sign_in_pace enable row level security;
alter table sign_in_pace force row level security;
create policy sign_in_pace_door on sign_in_pace for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert, update, delete on sign_in_pace to {{app}};

-- The browser a session was opened in, by the hash of a cookie that gives no right but to go on trying a password.
alter table session add column browser_hash bytea;
create index session_browser on session (browser_hash) where browser_hash is not null;
