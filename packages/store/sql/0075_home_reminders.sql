-- What waits on a home is found without the rest: categories of persons that were asked for, and approved items of special categories
-- by their review date.
create index person_involvement_asked on person_involvement (agency_id, asked_at) where asked_by is not null;
create index special_item_review on special_item (label_id, review_on) where state = 'approved';
