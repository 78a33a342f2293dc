-- Which state of its source's block a block of a translation was last said to render; null: copied from there, and not translated yet.
-- Of a frozen edition it is as it was when that was frozen.
create table block_rendering (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  edition_id uuid not null,
  block_id text not null,
  source_digest text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  frozen boolean not null,
  primary key (agency_id, id),
  constraint block_rendering_once unique (agency_id, edition_id, block_id)
);
alter table block_rendering enable row level security;
alter table block_rendering force row level security;
create policy block_rendering_read on block_rendering for select to {{app}} using (visible(label_id));
create policy block_rendering_write on block_rendering for insert to {{app}} with check (writable(label_id));
create policy block_rendering_alter on block_rendering for update to {{app}} using (visible(label_id) and frozen = false) with check (writable(label_id) and frozen = false);
grant select, insert, update (source_digest, changed_by, changed_at) on block_rendering to {{app}};
