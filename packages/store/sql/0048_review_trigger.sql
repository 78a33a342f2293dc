-- Events that open a review the same day: the day on which a minor may be 18, a proceeding that cleared the suspects, a death or a
-- correction recorded of a person named, a priority that ended.
alter table person_involvement
  add column born_on date,
  add column age_from int,
  add column age_to int,
  add column age_on date,
  add column adult_on date;
alter table person_involvement
  add constraint involvement_age_of_minor check (minor or adult_on is null),
  add constraint involvement_age_whole check ((age_on is null) = (age_from is null) and (age_on is null) = (age_to is null)),
  add constraint involvement_age_once check (born_on is null or age_on is null);
-- Links that fall due before their report, within the labels a reader holds.
create index person_involvement_due on person_involvement (label_id, visible_until);
alter table report add column review_because text
  constraint report_review_because_known check (review_because in ('cleared', 'death', 'correction', 'priority_ended'));

alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author',
  'outcome_proposed', 'outcome_declined', 'retained', 'held', 'contested', 'restricted', 'filed_under_case', 'erased_at_maximum',
  'death_recorded', 'correction_recorded', 'basis_kept'));
