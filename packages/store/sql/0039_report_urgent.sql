-- The home page lists what waits in a state, the urgent first: read in that order, however many wait.
create index report_state_urgent on report (state, (priority = 'high') desc nulls last, (coalesce(submitted_at, created_at)) desc, id desc);
