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

-- A closed threat to life is erased after its last day, by the sweep; until then nothing of it is removed.
create policy threat_remove on threat for delete to {{app}}
  using (visible(label_id) and visible_until < (select t.day from ticket t) and own_agency(agency_id));
create policy threat_record_remove on threat_record for delete to {{app}}
  using (visible(label_id) and visible_until < (select t.day from ticket t) and own_agency(agency_id));
create policy threat_step_remove on threat_step for delete to {{app}}
  using (visible(label_id) and visible_until < (select t.day from ticket t) and own_agency(agency_id));
create policy threat_origin_remove on threat_origin for delete to {{app}} using (visible(label_id) and own_agency(agency_id)
  and exists (select 1 from threat t where t.agency_id = threat_origin.agency_id and t.id = threat_id
    and t.visible_until < (select k.day from ticket k)));
grant delete on threat, threat_record, threat_step, threat_origin to {{app}};
