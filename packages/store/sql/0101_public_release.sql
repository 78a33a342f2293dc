-- Numbers for the public: composed by one person, approved or declined by another, and then fixed for ever. Neither table is ever
-- altered. The counts of a release never leave the server; what was printed of them does.
create table public_release (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  year int not null constraint public_release_year_real check (year between 2000 and 2100),
  -- the period ends with this month
  month int not null constraint public_release_month_known check (month in (3, 6, 9, 12)),
  version int not null constraint public_release_version_counts check (version >= 1),
  -- areas and offences, in the order of the counts
  layout jsonb not null,
  counts jsonb not null,
  printed jsonb not null,
  -- releases of the same year that it was checked against
  against uuid[] not null,
  because text not null constraint public_release_reasoned check (because <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint public_release_version_unique unique (agency_id, year, month, version)
);
alter table public_release enable row level security;
alter table public_release force row level security;
create policy public_release_read on public_release for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy public_release_write on public_release for insert to {{app}}
  with check (writable(label_id) and own_agency(agency_id) and made_by = myself());
create policy public_release_backup on public_release for select to {{backup}} using (true);
grant select, insert on public_release to {{app}};
grant select on public_release to {{backup}};

-- The decision of the second person, once.
create table public_release_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  release_id uuid not null,
  decision text not null constraint public_release_decision_known check (decision in ('approved', 'declined')),
  reason text not null constraint public_release_decision_reasoned check (reason <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint public_release_decision_once unique (agency_id, release_id),
  foreign key (agency_id, release_id) references public_release (agency_id, id)
);
alter table public_release_decision enable row level security;
alter table public_release_decision force row level security;
create policy public_release_decision_read on public_release_decision for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy public_release_decision_write on public_release_decision for insert to {{app}}
  with check (writable(label_id) and own_agency(agency_id) and decided_by = myself()
    and exists (select 1 from public_release r where r.agency_id = public_release_decision.agency_id and r.id = release_id and r.made_by <> myself()));
create policy public_release_decision_backup on public_release_decision for select to {{backup}} using (true);
grant select, insert on public_release_decision to {{app}};
grant select on public_release_decision to {{backup}};
