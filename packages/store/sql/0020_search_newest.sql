-- What is found falls due with its object: the search role passes over it, so that what a reader may not see any more counts
-- neither for what he is answered nor for what the answer costs. The indexes are made when the rows are as they should be.
drop index search_entry_lexemes;
alter table search_entry add column visible_until date not null default 'infinity';
alter table search_entry no force row level security;
alter table report no force row level security;
alter table statement no force row level security;
update search_entry of set visible_until = due.visible_until
  from (select agency_id, id, visible_until from report union all select agency_id, id, visible_until from statement) due
  where due.agency_id = of.agency_id and due.id = of.id;
alter table search_entry force row level security;
alter table report force row level security;
alter table statement force row level security;
alter policy search_entry_read on search_entry using (visible(label_id) and not_overdue(visible_until));
alter policy search_entry_alter on search_entry using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create index search_entry_lexemes on search_entry using gin (lexemes);

-- The newest entries of a label, in order: a word that stands everywhere is found among them without reading all that hold it.
create index search_entry_newest on search_entry (label_id, entered_at desc, id);
