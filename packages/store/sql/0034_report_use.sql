-- Whether a report helped to answer the question it was sent for, as a person of the intelligence unit found; and the fixed
-- sentence its author was sent about it, in the author's own file.
alter table report add column use text constraint report_use_known check (use in ('of_use', 'not_of_use'));
alter table report add column use_because text not null default '';
alter table report_receipt add column feedback text;
alter table transition drop constraint transition_act_known;
alter table transition add constraint transition_act_known check (act in ('', 'assessed_for_defence', 'told_author'));
