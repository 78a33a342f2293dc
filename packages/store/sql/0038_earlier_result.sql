-- Results of the method before 0.2 claimed more than their data could carry: days that nobody had covered counted as zero. Their
-- numbers are kept beside the evaluation; what it says is taken back, and it can be evaluated again as a new version.
alter table evaluation add column earlier_result jsonb;
alter table evaluation no force row level security;
update evaluation set
  earlier_result = body -> 'result',
  body = (body - 'result') || jsonb_build_object('number', 1, 'previousId', null),
  title = 'Evaluated by an earlier method that did not ask which days were covered'
  where body -> 'result' is not null and body -> 'result' -> 'assessment' is null;
update evaluation set body = body || jsonb_build_object('number', 1, 'previousId', null) where body -> 'number' is null;
alter table evaluation force row level security;
