-- Protected addresses: refuges, homes of protected witnesses. What is known of one is in the agency's file of protected addresses: each
-- statement about it has its report's label and that file's compartment, so that nobody outside the file has a page, a search result,
-- a link or a suggestion. Protecting is one person's act, lifting it needs two.
-- An owner who is no superuser reaches the rows only while row-level security is not forced upon it.
alter table agency no force row level security;
alter table compartment no force row level security;
insert into compartment (agency_id, code, name) select id, 'PROTECTED:' || code, 'Protected addresses' from agency;
alter table agency force row level security;
alter table compartment force row level security;

create table protected_address (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  -- All ids it has in statements.
  entity_ids uuid[] not null constraint protected_address_names_one check (cardinality(entity_ids) > 0),
  because text not null constraint protected_address_because_given check (because <> ''),
  set_by uuid not null,
  set_at timestamptz not null,
  lift_because text,
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (agency_id, id),
  constraint protected_address_lift_whole check ((lift_because is null) = (lift_asked_by is null) and (lift_because is null) = (lift_asked_at is null)),
  constraint protected_address_lifted_by_two check (lifted_by is null or (lift_asked_by is not null and lifted_by <> lift_asked_by and lifted_at is not null))
);
create index protected_address_entity on protected_address using gin (entity_ids);
alter table protected_address enable row level security;
alter table protected_address force row level security;
create policy protected_address_read on protected_address for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy protected_address_write on protected_address for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy protected_address_alter on protected_address for update to {{app}}
  using (visible(label_id) and own_agency(agency_id)) with check (writable(label_id) and own_agency(agency_id));
grant select, insert, update (entity_ids, lift_because, lift_asked_by, lift_asked_at, lifted_by, lifted_at) on protected_address to {{app}};

-- By what a protected address is recognised in texts, place names and new statements of people outside the file: digests. No address can be
-- read from one, but a reader of the table can test a guess. Under the label of code lists, because the rule applies to everyone.
create table protected_key (
  agency_id uuid not null,
  label_id int not null references label (id),
  digest bytea not null,
  address_id uuid not null,
  primary key (agency_id, digest, address_id),
  foreign key (agency_id, address_id) references protected_address (agency_id, id)
);
alter table protected_key enable row level security;
alter table protected_key force row level security;
create policy protected_key_read on protected_key for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy protected_key_write on protected_key for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy protected_key_remove on protected_key for delete to {{app}} using (visible(label_id) and own_agency(agency_id));
grant select, insert, delete on protected_key to {{app}};
