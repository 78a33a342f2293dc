-- Data sets: every recorded event belongs to one, and no count spans two. What is known of a set's days is stated with each
-- extract, or by hand, and is data of its own: days without a row are zero only where they are covered.
create table data_set (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null constraint data_set_name_given check (name <> ''),
  kind text not null constraint data_set_kind_known check (kind in ('recorded_crime', 'calls_for_service', 'other')),
  -- the agency's own recorded crime: what is meant where nobody names a set
  own boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (agency_id, id)
);
alter table data_set enable row level security;
alter table data_set force row level security;
create policy data_set_read on data_set for select to {{app}} using (visible(label_id));
create policy data_set_write on data_set for insert to {{app}} with check (writable(label_id));
grant select, insert on data_set to {{app}};

create table coverage (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  data_set_id uuid not null,
  -- the extract it was stated of; null: stated by hand
  batch_id uuid,
  kind text not null constraint coverage_kind_known check (kind in ('covered', 'gap')),
  from_on date not null,
  before_on date not null,
  areas text[] not null,
  offence_types text[] not null,
  extracted_on date,
  stated_by text not null constraint coverage_stated_by_given check (stated_by <> ''),
  because text not null,
  -- who agreed to what was stated by hand
  seconded_by uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint coverage_has_days check (from_on < before_on),
  foreign key (agency_id, data_set_id) references data_set (agency_id, id),
  foreign key (agency_id, batch_id) references import_batch (agency_id, id)
);
create index coverage_set on coverage (data_set_id, recorded_at);
alter table coverage enable row level security;
alter table coverage force row level security;
create policy coverage_read on coverage for select to {{app}} using (visible(label_id));
create policy coverage_write on coverage for insert to {{app}} with check (writable(label_id));
create policy coverage_alter on coverage for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy coverage_remove on coverage for delete to {{app}} using (visible(label_id));
grant select, insert, update (seconded_by), delete on coverage to {{app}};

-- What was imported before belongs to one set a marking; nothing is known of its days until somebody states it.
alter table import_batch no force row level security;
alter table crime no force row level security;
alter table data_set no force row level security;
insert into data_set (agency_id, id, label_id, name, kind, own, created_by, created_at)
  -- its id follows from what it is made of: a migration that was cut off and begun again ends the same
  select distinct on (b.agency_id, b.label_id) b.agency_id, md5(b.agency_id::text || ' ' || b.label_id || ' recorded crime')::uuid, b.label_id, 'Recorded crime', 'recorded_crime', true, b.created_by, b.created_at
  from import_batch b order by b.agency_id, b.label_id, b.created_at, b.id;
alter table crime add column data_set_id uuid;
alter table crime add column recorded_on date;
update crime c set data_set_id = s.id from import_batch b
  join data_set s on s.agency_id = b.agency_id and s.label_id = b.label_id
  where b.agency_id = c.agency_id and b.id = c.batch_id;
update import_batch b set body = jsonb_set(b.body, '{dataSetId}', to_jsonb(s.id::text)) from data_set s
  where s.agency_id = b.agency_id and s.label_id = b.label_id;
alter table import_batch force row level security;
alter table crime force row level security;
alter table data_set force row level security;
alter table crime alter column data_set_id set not null;
alter table crime add foreign key (agency_id, data_set_id) references data_set (agency_id, id);
alter table crime drop constraint crime_source_unique;
alter table crime add constraint crime_source_unique unique (agency_id, label_id, data_set_id, source_key);
drop index crime_type_area;
create index crime_set_type_area on crime (data_set_id, type, area_code, from_at);
-- The types and areas that occur in a set under a label, stepped from one value to the next.
drop index crime_label_type;
drop index crime_label_area;
create index crime_set_label_type on crime (data_set_id, label_id, type, from_at);
create index crime_set_label_area on crime (data_set_id, label_id, area_code, area_name);
-- What an area is called, by its code.
create index area_code on area (agency_id, code);
