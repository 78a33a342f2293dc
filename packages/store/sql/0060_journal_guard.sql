-- An event leaves the journal by its number alone. The role that numbers may delete what stands in the log, word for word, and
-- nothing else: an event that was deleted before it had a number would be missing from every proof.
create function refuse_to_lose_event() returns trigger language plpgsql as $$ begin
  if exists (
    select from gone
      left join lateral (
        -- "offset 0": the leaf is read once an event
        select e.seq, e.at, jsonb_strip_nulls(e.leaf::jsonb) as said from audit_event e
        where e.agency_id = gone.agency_id and e.id = gone.id offset 0) numbered on true
    where numbered.seq is null
      -- the server counts whole milliseconds
      or abs(extract(epoch from numbered.at - gone.at)) > 0.001
      or numbered.said - '{v,seq,at,id,agency,erased,justification,caseRef,query,subjects}'::text[] <>
        -- what an event of an earlier release does not say
        '{"actorRoles":[],"objectIds":[],"handling":[],"recipients":[],"fieldsShown":[],"decision":"allow","policyVersion":"1"}'::jsonb
          || (jsonb_strip_nulls(gone.event) - '{justification,caseRef,query,subjectIds}'::text[])
      or (numbered.said ? 'justification') <> (gone.event ->> 'justification' is not null)
      or (numbered.said ? 'caseRef') <> (gone.event ->> 'caseRef' is not null)
      or (numbered.said ? 'query') <> (gone.event ->> 'query' is not null)
      or jsonb_array_length(numbered.said -> 'subjects') <> coalesce(jsonb_array_length(nullif(gone.event -> 'subjectIds', 'null')), 0)
      or exists (
        select from audit_plain p where p.agency_id = gone.agency_id and p.seq = numbered.seq and p.text is distinct from
          case p.field when 'subject' then gone.event -> 'subjectIds' ->> p.ordinal else gone.event ->> p.field end)
  ) then raise exception 'an event leaves the journal by its number alone' using errcode = '42501'; end if; return null; end $$;
create trigger audit_journal_is_only_numbered after delete on audit_journal referencing old table as gone
  for each statement execute function refuse_to_lose_event();
create trigger audit_journal_is_not_emptied before truncate on audit_journal for each statement execute function refuse_to_alter_log();
