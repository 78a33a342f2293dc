-- When an entry was made or made anew: a saved search tells what has come since it was last seen.
alter table search_entry add column entered_at timestamptz not null default now();

-- A search somebody comes back to, in his own file. What it finds is not kept: it is found anew under his rights of that moment.
create table saved_search (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null constraint saved_search_named check (name <> ''),
  query jsonb not null,
  alert boolean not null,
  last_seen_at timestamptz not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
create index saved_search_label on saved_search (label_id, created_at);
alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_read on saved_search for select to {{app}} using (visible(label_id));
create policy saved_search_write on saved_search for insert to {{app}} with check (writable(label_id));
create policy saved_search_alter on saved_search for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy saved_search_remove on saved_search for delete to {{app}} using (visible(label_id));
grant select, insert, delete, update (last_seen_at, alert) on saved_search to {{app}};
