-- The comment that lies on the table of a session now: whoever follows the chair looks at it.
create table on_table (
  agency_id uuid not null,
  session_id uuid not null,
  label_id int not null references label (id),
  comment_id uuid not null,
  put_by uuid not null,
  put_at timestamptz not null,
  primary key (agency_id, session_id)
);
alter table on_table enable row level security;
alter table on_table force row level security;
create policy on_table_read on on_table for select to {{app}} using (visible(label_id));
create policy on_table_write on on_table for insert to {{app}} with check (writable(label_id));
create policy on_table_alter on on_table for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id, comment_id, put_by, put_at) on on_table to {{app}};
