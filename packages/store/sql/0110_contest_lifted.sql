-- Before a contested report is used again, the person concerned is informed (LED 16(3)): the day is part of the proposal, and stays
-- with the report.
alter table retention_proposal add column subject_informed_on date;
alter table report add column subject_informed_on date;
