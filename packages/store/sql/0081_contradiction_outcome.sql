-- How a contradiction was settled: both kept, one of the two doubted, or resolved by the reason. Older decisions say it in their reason alone.
alter table contradiction add column outcome text constraint contradiction_outcome_known check (outcome in ('both_kept', 'one_doubted', 'resolved'));
alter table contradiction add column doubted_id uuid;
alter table contradiction add constraint contradiction_outcome_settles check (outcome is null or state = 'settled');
alter table contradiction add constraint contradiction_doubted_one check (
  (doubted_id is not null) = (outcome is not null and outcome = 'one_doubted') and (doubted_id is null or doubted_id in (first_id, second_id)));
-- Who else owns a thing is looked up by the thing.
create index statement_owned on statement (agency_id, object_id) where property = 'owns' and retracted_at is null;
