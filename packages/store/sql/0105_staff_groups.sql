-- A group for matters about members of the service is one because the agency says so, not because of its code: no post opens it, and
-- nothing in it leaves the agency (docs/decisions/0062-staff-groups.md).
alter table compartment add column about_staff boolean not null default false;
alter table compartment no force row level security;
update compartment set about_staff = true where code like 'STANDARDS:%';
alter table compartment force row level security;
grant update (about_staff) on compartment to {{door}};
