-- Areas of a boundary file, kept as a set: they come and go as a whole, and nothing of them is altered in between.
create table area_set (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null constraint area_set_named check (name <> ''),
  -- Who drew the boundaries, of which year, under which licence: as the person who brought them said it.
  source text not null,
  area_count int not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
create index area_set_label on area_set (label_id, created_at);
alter table area_set enable row level security;
alter table area_set force row level security;
create policy area_set_read on area_set for select to {{app}} using (visible(label_id));
create policy area_set_write on area_set for insert to {{app}} with check (writable(label_id));
create policy area_set_remove on area_set for delete to {{app}} using (visible(label_id));
grant select, insert, delete on area_set to {{app}};

create table area (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  set_id uuid not null,
  -- Its place in the file.
  nth int not null,
  code text not null,
  name text not null,
  -- Polygons, each its outer ring and its holes; a ring is longitude, latitude, longitude, latitude …
  polygons jsonb not null,
  primary key (agency_id, id),
  foreign key (agency_id, set_id) references area_set (agency_id, id)
);
create index area_of_set on area (set_id, nth);
alter table area enable row level security;
alter table area force row level security;
create policy area_read on area for select to {{app}} using (visible(label_id));
create policy area_write on area for insert to {{app}} with check (writable(label_id));
create policy area_remove on area for delete to {{app}} using (visible(label_id));
grant select, insert, delete on area to {{app}};
