-- An item of a special category is added to a report later, or retained past its review: by a person who is then not the one who decides
-- on it. Null: the author wrote it with the report, which is in the raw file alone.
alter table special_item add column proposed_by uuid;
grant update (proposed_by, proposed_on, review_on, maximum_on) on special_item to {{app}};
