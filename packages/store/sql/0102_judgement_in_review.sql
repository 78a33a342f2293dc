-- A judgement with words about a person that a second person has to pass is visible to its author and to those who review products,
-- until one of them passes it with a reason.
alter policy judgement_read on judgement using ((
  (visible(label_id) and not_overdue(visible_until) and sees('judgement') and state <> 'in_review')
  or (visible(label_id) and not_overdue(visible_until) and sees('judgement') and created_by = myself())
  or (visible(label_id) and not_overdue(visible_until) and sees('judgement') and sees('product_in_review'))
) and own_agency(agency_id));
