--! breaking
-- Events are numbered in the order they were written down, whatever the clock said: whoever begins to write after somebody else
-- has committed stands behind him, and the events of one transaction stand in the order it wrote them.
alter table audit_journal add column written bigint;
alter table audit_journal no force row level security;
update audit_journal set written = waiting.place
  from (select agency_id, id, row_number() over (order by at, id) as place from audit_journal) waiting
  where waiting.agency_id = audit_journal.agency_id and waiting.id = audit_journal.id;
alter table audit_journal force row level security;
alter table audit_journal alter column written set not null;
alter table audit_journal alter column written add generated always as identity;
select setval(pg_get_serial_sequence('audit_journal', 'written'), (select count(*) + 1 from audit_journal), false);

-- For each label the moment up to which a saved search has been seen: what its owner is allowed to see later is news to him then.
alter table saved_search add column seen_until jsonb not null default '{}';
grant update (seen_until) on saved_search to {{app}};

-- Why somebody needed one object is told once, to the log, where it can be erased; a second copy would outlive the object.
alter table access_reason drop column justification;
