--! breaking
-- Sign-in has a role of its own. Until now the application's role reached accounts, password hashes, sessions, grants and labels by a
-- setting that it could set itself; with its password all of them could be read, and a grant be given. An older server reaches none of
-- them any more.
drop policy agency_door on agency;
create policy agency_door on agency for all to {{door}} using (true) with check (true);
revoke all on agency from {{app}};
grant select, insert on agency to {{door}};

drop policy unit_door on unit;
create policy unit_door on unit for all to {{door}} using (true) with check (true);
revoke all on unit from {{app}};
grant select, insert on unit to {{door}};

drop policy compartment_door on compartment;
create policy compartment_door on compartment for all to {{door}} using (true) with check (true);
revoke all on compartment from {{app}};
grant select, insert on compartment to {{door}};

drop policy label_door on label;
create policy label_door on label for all to {{door}} using (true) with check (true);
revoke all on label from {{app}};
grant select, insert on label to {{door}};
revoke all on sequence label_id_seq from {{app}};
grant usage on sequence label_id_seq to {{door}};

drop policy account_door on account;
create policy account_door on account for all to {{door}} using (true) with check (true);
revoke all on account from {{app}};
grant select, insert, update on account to {{door}};

drop policy account_grant_door on account_grant;
create policy account_grant_door on account_grant for all to {{door}} using (true) with check (true);
revoke all on account_grant from {{app}};
grant select, insert, update on account_grant to {{door}};

drop policy session_door on session;
create policy session_door on session for all to {{door}} using (true) with check (true);
revoke all on session from {{app}};
grant select, insert, update on session to {{door}};

drop policy sign_in_pace_door on sign_in_pace;
create policy sign_in_pace_door on sign_in_pace for all to {{door}} using (true) with check (true);
revoke all on sign_in_pace from {{app}};
grant select, insert, update, delete on sign_in_pace to {{door}};

-- The application reads which version its agency has, and raises none.
drop policy agency_access_begin on agency_access;
drop policy agency_access_raise on agency_access;
drop policy agency_access_read on agency_access;
create policy agency_access_read on agency_access for select to {{app}} using (own_agency(agency_id));
create policy agency_access_door on agency_access for all to {{door}} using (true) with check (true);
revoke all on agency_access from {{app}};
grant select on agency_access to {{app}};
grant select, insert, update (version) on agency_access to {{door}};

-- Whether this is an exercise, whose people sign in without a password, is for the application to read only.
drop policy installation_raise on installation;
drop policy installation_read on installation;
create policy installation_read on installation for select to {{app}}, {{door}} using (id = 1);
create policy installation_raise on installation for update to {{door}} using (id = 1) with check (id = 1);
revoke all on installation from {{app}};
grant select on installation to {{app}};
grant select, update on installation to {{door}};

-- Events of several agencies at once, and of sign-in, are written through the door.
drop policy audit_journal_write on audit_journal;
create policy audit_journal_write on audit_journal for insert to {{app}} with check (own_agency(agency_id));
create policy audit_journal_door on audit_journal for insert to {{door}} with check (true);
grant insert on audit_journal to {{door}};
