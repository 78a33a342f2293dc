-- What one person says a definition should say, before and after people have met. Under the concept's label, because sums are
-- made of all of them; no operation gives anybody another's sheet.
create table agreement_sheet (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  concept_id uuid not null,
  round_id uuid not null,
  moment text not null constraint agreement_sheet_moment_known check (moment in ('before', 'after')),
  account_id uuid not null,
  answers jsonb not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint agreement_sheet_once unique (agency_id, round_id, moment, account_id)
);
create index agreement_sheet_concept on agreement_sheet (concept_id);
alter table agreement_sheet enable row level security;
alter table agreement_sheet force row level security;
create policy agreement_sheet_read on agreement_sheet for select to {{app}} using (visible(label_id));
create policy agreement_sheet_write on agreement_sheet for insert to {{app}} with check (writable(label_id));
create policy agreement_sheet_alter on agreement_sheet for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id, answers, recorded_at) on agreement_sheet to {{app}};
