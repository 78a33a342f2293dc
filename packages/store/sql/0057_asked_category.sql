-- Another category of a person is asked for by one person and decided by another. What is asked stands on the link until it is
-- decided, under the label and the dates of the link; who asked and who decided stay with the category that they gave.
alter table person_involvement
  add column asked_category text,
  add column asked_grounds text,
  add column asked_review_on date,
  add column asked_related_person_id uuid,
  add column asked_related_entity_id uuid,
  add column asked_by uuid,
  add column asked_at timestamptz,
  add column category_asked_by uuid,
  add column category_decided_by uuid,
  add constraint involvement_asked_whole check (
    num_nulls(asked_category, asked_grounds, asked_review_on, asked_by, asked_at) in (0, 5)),
  add constraint involvement_asked_category_known check (asked_category in ('a_suspect_committed', 'a_suspect_about_to', 'b_convicted',
    'c_victim', 'c_possible_victim', 'd_witness', 'd_informant', 'd_contact', 'd_associate', 'u_unverified_mention')),
  add constraint involvement_asked_grounds_given check (asked_grounds <> ''),
  add constraint involvement_category_by_two check (
    num_nulls(category_asked_by, category_decided_by) in (0, 2) and category_asked_by <> category_decided_by);

alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author',
  'outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted', 'filed_under_case', 'erased_at_maximum',
  'death_recorded', 'correction_recorded', 'basis_kept', 'category_asked', 'category_changed', 'category_declined'));
