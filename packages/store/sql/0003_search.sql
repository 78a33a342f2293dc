-- Words of what may be found, each carrying its label: a word that exists only in hidden rows costs what an absent word costs.
create table search_entry (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  label_id int not null references label (id),
  lexemes tsvector not null,
  primary key (agency_id, id)
);
create index search_entry_lexemes on search_entry using gin (lexemes);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy search_entry_read on search_entry for select to {{app}} using (visible(label_id));
create policy search_entry_write on search_entry for insert to {{app}} with check (writable(label_id));
create policy search_entry_alter on search_entry for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy search_entry_remove on search_entry for delete to {{app}} using (visible(label_id));
create policy search_entry_find on search_entry for select to {{search}} using (true);
grant select, insert, update, delete on search_entry to {{app}};
grant select on search_entry to {{search}};
