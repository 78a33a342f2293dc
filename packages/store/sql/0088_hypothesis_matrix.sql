-- Competing hypotheses weighed against evidence. A matrix has the label of all it cites, falls due with the evidence that names a
-- person, and is seen as long as something supports it. Ratings are in its body: each person's own, and a conclusion with its date.
create table hypothesis_matrix (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  reference text not null,
  version int not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  recorded_at timestamptz not null,
  known_steps int not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity',
  basis_lost_on date,
  basis_kept_on date,
  visible_until date not null default 'infinity',
  primary key (agency_id, id),
  constraint hypothesis_matrix_reference_unique unique (agency_id, reference),
  constraint hypothesis_matrix_state_known check (state in ('open', 'concluded', 'withdrawn'))
);
create index hypothesis_matrix_recent on hypothesis_matrix (agency_id, recorded_at desc, id desc);
create index hypothesis_matrix_basis_due on hypothesis_matrix (label_id, basis_due_on) where basis_due_on < 'infinity';
create statistics hypothesis_matrix_agency_of_label (dependencies) on agency_id, label_id from hypothesis_matrix;
alter table hypothesis_matrix enable row level security;
alter table hypothesis_matrix force row level security;
create policy hypothesis_matrix_read on hypothesis_matrix for select to {{app}} using (
  visible(label_id) and not_overdue(visible_until) and sees('hypothesis_matrix') and own_agency(agency_id));
create policy hypothesis_matrix_write on hypothesis_matrix for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy hypothesis_matrix_alter on hypothesis_matrix for update to {{app}} using (
  visible(label_id) and not_overdue(visible_until) and own_agency(agency_id)) with check (writable(label_id) and own_agency(agency_id));
create policy hypothesis_matrix_backup on hypothesis_matrix for select to {{backup}} using (true);
grant select, insert, update on hypothesis_matrix to {{app}};
grant select on hypothesis_matrix to {{backup}};
