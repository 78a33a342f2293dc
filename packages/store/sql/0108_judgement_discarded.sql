-- A judgement that was withdrawn before a second person passed its words stays with its author and those who review: it is discarded.
-- The state tells it from one that was in use.
alter table judgement no force row level security;
alter table transition no force row level security;
update judgement j set state = 'discarded' where j.state = 'withdrawn' and exists (
  select 1 from transition t where t.agency_id = j.agency_id and t.object_id = j.id and t.from_state = 'in_review' and t.to_state = 'withdrawn');
alter table judgement force row level security;
alter table transition force row level security;
alter policy judgement_read on judgement using ((
  (visible(label_id) and not_overdue(visible_until) and sees('judgement') and state not in ('in_review', 'discarded'))
  or (visible(label_id) and not_overdue(visible_until) and sees('judgement') and created_by = myself())
  or (visible(label_id) and not_overdue(visible_until) and sees('judgement') and sees('product_in_review'))
) and own_agency(agency_id));
