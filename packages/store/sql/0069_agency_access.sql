--! breaking
-- The access version of each agency: servers remember rights until it rises, so that a change in one agency makes no other agency's
-- rights be read again. The version of the installation stays for what concerns every agency. An older server asks only for that one,
-- and would miss a right that was taken away.
create table agency_access (
  agency_id uuid primary key references agency (id),
  version bigint not null
);
alter table agency no force row level security;
insert into agency_access (agency_id, version) select id, 1 from agency;
alter table agency force row level security;
alter table agency_access enable row level security;
alter table agency_access force row level security;
create policy agency_access_read on agency_access for select to {{app}} using (own_agency(agency_id) or door('sign_in'));
create policy agency_access_begin on agency_access for insert to {{app}} with check (door('sign_in'));
create policy agency_access_raise on agency_access for update to {{app}}
  using (own_agency(agency_id) or door('sign_in')) with check (own_agency(agency_id) or door('sign_in'));
grant select, insert, update (version) on agency_access to {{app}};

-- A label is readable only with every compartment it names, so with the first: the labels of others are not even looked at. Every
-- part of the expression is leakproof (`coalesce` is not), or the policy of the table would keep it from being an index condition.
create index label_first_compartment on label (agency_id, (case when compartments[1] is null then '' else compartments[1] end));
