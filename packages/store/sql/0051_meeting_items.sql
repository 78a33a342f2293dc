-- How many items have been put on a meeting's agenda: a reader of the meeting may know that some are closed to them.
alter table meeting add column item_count int not null default 0;
alter table meeting no force row level security;
alter table agenda_item no force row level security;
update meeting of set item_count = (
  select count(*) from agenda_item where agenda_item.agency_id = of.agency_id and agenda_item.body ->> 'meetingId' = of.id::text);
alter table meeting force row level security;
alter table agenda_item force row level security;
