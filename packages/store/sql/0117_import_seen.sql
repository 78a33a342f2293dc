-- Imports are closed to people from outside the service, as to those who set policy: by its label alone an import that is marked
-- for everyone was found by its reference, and its thread stated its title.
alter policy import_batch_read on import_batch using (visible(label_id) and sees('import_batch') and own_agency(agency_id));
alter policy import_batch_alter on import_batch using (visible(label_id) and sees('import_batch') and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
