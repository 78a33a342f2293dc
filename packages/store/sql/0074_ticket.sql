--! breaking
-- What a transaction may reach is a row that only the door's role writes. It was a list of settings, which the application's role can set
-- to any value. A transaction presents the random word of its ticket; without it every policy returns no rows. An older server sets
-- lists that no policy reads any more.
--
-- Tickets are valid for minutes and are written again if they are missing, so they are neither in the write-ahead log nor in backups.
create unlogged table ticket (
  hash bytea primary key, -- SHA-256 of a random word that only the server knows
  agency_id uuid not null,
  actor_id uuid not null,
  session_id uuid, -- null for a system actor
  labels integer[] not null,
  posts integer[] not null,
  writes integer[] not null,
  kinds text[] not null,
  post_kinds text[] not null,
  today date not null, -- rows due before it are hidden
  day date not null, -- the current day
  only_report uuid, -- inside an opening of the review desk
  expires_at timestamptz not null
);
create index ticket_session on ticket (session_id);
create index ticket_expiry on ticket (expires_at);
alter table ticket enable row level security;
alter table ticket force row level security;
-- now() is the start of a transaction: a ticket that is valid then is valid to its end.
create policy ticket_held on ticket for select to {{app}}
  using (hash = sha256(convert_to(current_setting('reeve.ticket', true), 'UTF8')) and expires_at > now());
create policy ticket_door on ticket for all to {{door}} using (true) with check (true);
grant select on ticket to {{app}};
grant select, insert, update, delete on ticket to {{door}};

-- A transaction that runs while its session ends keeps its ticket. Otherwise it would find no rows half-way.
create function end_tickets_of_session() returns trigger language plpgsql as $end$
begin
  update ticket set expires_at = least(expires_at, clock_timestamp() + interval '1 minute') where session_id = new.id;
  return null;
end $end$;
create trigger session_ends_its_tickets after update of ended_at on session
  for each row when (new.ended_at is not null) execute function end_tickets_of_session();

-- Every policy of the application, as the catalogue prints it, reads the ticket instead of settings.
do $each$
declare
  policy record;
  said text[];
  old constant text := $old$\(?NULLIF\(current_setting\('reeve\.(\w+)'::text, true\), ''::text\)(\)::[a-z]+(\[\])?)?$old$;
begin
  for policy in
    select tablename as relation, policyname as name, qual as reads, with_check as writes
    from pg_policies
    where schemaname = 'public' and roles = array[trim('"' from '{{app}}')]::name[] and tablename <> 'ticket' and concat(qual, with_check) like '%reeve.%'
  loop
    said := array[policy.reads, policy.writes];
    for side in 1..2 loop
      -- The store checks an opening before it presents its ticket.
      said[side] := regexp_replace(said[side], 'CASE\s+WHEN .* ELSE \((\w+) = \( SELECT g\.report_id.*\sEND', 'coalesce(\1 = (select t.only_report from ticket t), true)');
      said[side] := regexp_replace(said[side], '\( SELECT ' || old || ' AS "nullif"\)', '(select t.\1 from ticket t)', 'g');
      said[side] := regexp_replace(said[side], $kind$\( SELECT \('(\w+)'::text = ANY \($kind$ || old || '\)\)\)', $kind$(select '\1' = any(t.\2) from ticket t)$kind$, 'g');
      said[side] := replace(replace(said[side], 'select t.actor ', 'select t.actor_id '), 'select t.agency ', 'select t.agency_id ');
      said[side] := replace(said[side], 'select t.opening ', 'select t.only_report ');
    end loop;
    execute format('alter policy %I on %I', policy.name, policy.relation)
      || coalesce(' using (' || said[1] || ')', '') || coalesce(' with check (' || said[2] || ')', '');
  end loop;
end $each$;
