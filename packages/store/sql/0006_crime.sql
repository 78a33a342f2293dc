-- Recorded crime: a time window, a place with its precision, a type. Many millions; read in bulk.
create table crime (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  batch_id uuid not null,
  source_key text not null,
  type text not null,
  type_detail text not null,
  from_at timestamp not null,
  to_at timestamp not null,
  time_precision text not null,
  lon double precision,
  lat double precision,
  place_precision text not null,
  area_code text not null,
  area_name text not null,
  street text not null,
  outcome text not null,
  detection text not null,
  primary key (agency_id, id),
  -- Per label, so that a row somebody may not see cannot be found out by bringing it in again.
  constraint crime_source_unique unique (agency_id, label_id, source_key),
  foreign key (agency_id, batch_id) references import_batch (agency_id, id)
);
create index crime_time on crime (from_at desc, id);
create index crime_type_area on crime (type, area_code, from_at);
create index crime_batch on crime (batch_id);
alter table crime enable row level security;
alter table crime force row level security;
create policy crime_read on crime for select to {{app}} using (visible(label_id));
create policy crime_write on crime for insert to {{app}} with check (writable(label_id));
create policy crime_remove on crime for delete to {{app}} using (visible(label_id));
grant select, insert, delete on crime to {{app}};
