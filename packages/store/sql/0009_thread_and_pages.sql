-- How many of the objects a record was written to rest on are of kinds whose existence a reader may know. Kept on the record
-- itself, so that "n steps are not visible to you" is never counted from rows that are hidden.
alter table priority add column known_steps int not null default 0;
alter table requirement add column known_steps int not null default 0;
alter table collection_task add column known_steps int not null default 0;
alter table import_batch add column known_steps int not null default 0;
alter table analysis_run add column known_steps int not null default 0;
alter table finding add column known_steps int not null default 0;
alter table judgement add column known_steps int not null default 0;
alter table product add column known_steps int not null default 0;
alter table meeting add column known_steps int not null default 0;
alter table agenda_item add column known_steps int not null default 0;
alter table decision add column known_steps int not null default 0;
alter table task add column known_steps int not null default 0;
alter table outcome add column known_steps int not null default 0;
alter table evaluation add column known_steps int not null default 0;

-- Pages of reports, newest first; the same within one state.
create index report_latest on report ((coalesce(submitted_at, created_at)) desc, id desc);
create index report_state_latest on report (state, (coalesce(submitted_at, created_at)) desc, id desc);
-- Whether a report is the reader's own.
create index report_receipt_report on report_receipt (report_id);
-- The types and areas that occur under a label, stepped from one value to the next.
create index crime_label_type on crime (label_id, type, from_at);
create index crime_label_area on crime (label_id, area_code, area_name);

-- Only the primary key begins with the agency. While the table was small, each check of a foreign key took this index instead and
-- read every report of the agency, for as long as its plan was kept.
alter table report drop constraint report_reference_unique;
alter table report add constraint report_reference_unique unique (reference, agency_id);
