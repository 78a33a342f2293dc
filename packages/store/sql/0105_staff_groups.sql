-- A group for matters about members of the service is one because the agency says so, not because of its code: no post opens it, and
-- nothing in it leaves the agency (docs/decisions/0062-staff-groups.md).
alter table compartment add column about_staff boolean not null default false;
alter table compartment no force row level security;
update compartment set about_staff = true where code like 'STANDARDS:%';
alter table compartment force row level security;
grant update (about_staff) on compartment to {{door}};

-- A case whose proceeding was closed can come before a court again: only one proceeding of a case is open at a time.
alter table proceeding drop constraint proceeding_case_unique;
create unique index proceeding_open_case on proceeding (agency_id, label_id, case_ref) where closed_on is null;
