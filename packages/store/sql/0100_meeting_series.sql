-- The items and decisions of a meeting, and the meeting after it: a year of meetings has more of them than one list shows.
create index agenda_item_of_meeting on agenda_item (agency_id, (body ->> 'meetingId'));
create index decision_of_meeting on decision (agency_id, (body ->> 'meetingId'));
create index meeting_follows on meeting (agency_id, (body ->> 'followsId'));
-- What has changed since a meeting, without reading every step ever taken.
create index transition_at on transition (agency_id, at);
