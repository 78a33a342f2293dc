-- Who reads an assessment by their post, under another purpose, also reads the values of its opened sheets: without them the
-- assessment stated every value as unknown.
alter policy assessment_sheet_read on assessment_sheet using ((
  (visible(label_id) and assessor_id = myself() and exists (
    select 1 from threat_assessment a where a.agency_id = assessment_sheet.agency_id and a.id = assessment_id))
  or (visible(label_id) and handed_in_at is not null and exists (
    select 1 from threat_assessment a where a.agency_id = assessment_sheet.agency_id and a.id = assessment_id
      and (a.body -> 'opened') = 'true'::jsonb))
  or (by_post(label_id) and sees_by_post('threat_assessment') and handed_in_at is not null and exists (
    select 1 from threat_assessment a where a.agency_id = assessment_sheet.agency_id and a.id = assessment_id
      and (a.body -> 'opened') = 'true'::jsonb)))
  and own_agency(agency_id));
-- Likewise what readers of a product answered about it: none was shown as if nobody had.
alter policy product_feedback_read on product_feedback using (
  (visible(label_id) or (by_post(label_id) and sees_by_post('product'))) and own_agency(agency_id) and exists (
    select 1 from product p where p.agency_id = product_feedback.agency_id and p.id = product_feedback.product_id));
