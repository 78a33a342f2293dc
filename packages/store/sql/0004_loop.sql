-- The loop: every kind of record between a requirement and an evaluation has the same columns and the same three policies;
-- what is particular to a kind stands in `body`, checked by the contract on the way in.

-- A priority of the control strategy, signed by the chair.
create table priority (
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
  primary key (agency_id, id),
  constraint priority_reference_unique unique (agency_id, reference)
);
create index priority_recent on priority (label_id, recorded_at desc, id);
alter table priority enable row level security;
alter table priority force row level security;
create policy priority_read on priority for select to {{app}} using (visible(label_id));
create policy priority_write on priority for insert to {{app}} with check (writable(label_id));
create policy priority_alter on priority for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on priority to {{app}};

-- What decision-makers need to know, and for which decision.
create table requirement (
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
  primary key (agency_id, id),
  constraint requirement_reference_unique unique (agency_id, reference)
);
create index requirement_recent on requirement (label_id, recorded_at desc, id);
alter table requirement enable row level security;
alter table requirement force row level security;
create policy requirement_read on requirement for select to {{app}} using (visible(label_id));
create policy requirement_write on requirement for insert to {{app}} with check (writable(label_id));
create policy requirement_alter on requirement for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on requirement to {{app}};

-- Who finds out what, lawfully, by when.
create table collection_task (
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
  primary key (agency_id, id),
  constraint collection_task_reference_unique unique (agency_id, reference)
);
create index collection_task_recent on collection_task (label_id, recorded_at desc, id);
alter table collection_task enable row level security;
alter table collection_task force row level security;
create policy collection_task_read on collection_task for select to {{app}} using (visible(label_id));
create policy collection_task_write on collection_task for insert to {{app}} with check (writable(label_id));
create policy collection_task_alter on collection_task for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on collection_task to {{app}};

-- One file of recorded crime brought in, and what became of its rows.
create table import_batch (
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
  primary key (agency_id, id),
  constraint import_batch_reference_unique unique (agency_id, reference)
);
create index import_batch_recent on import_batch (label_id, recorded_at desc, id);
alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy import_batch_read on import_batch for select to {{app}} using (visible(label_id));
create policy import_batch_write on import_batch for insert to {{app}} with check (writable(label_id));
create policy import_batch_alter on import_batch for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on import_batch to {{app}};

-- A method run on visible data: version, parameters, digests of what went in and came out.
create table analysis_run (
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
  primary key (agency_id, id),
  constraint analysis_run_reference_unique unique (agency_id, reference)
);
create index analysis_run_recent on analysis_run (label_id, recorded_at desc, id);
alter table analysis_run enable row level security;
alter table analysis_run force row level security;
create policy analysis_run_read on analysis_run for select to {{app}} using (visible(label_id));
create policy analysis_run_write on analysis_run for insert to {{app}} with check (writable(label_id));
create policy analysis_run_alter on analysis_run for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on analysis_run to {{app}};

-- What a run shows, in a sentence.
create table finding (
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
  primary key (agency_id, id),
  constraint finding_reference_unique unique (agency_id, reference)
);
create index finding_recent on finding (label_id, recorded_at desc, id);
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_read on finding for select to {{app}} using (visible(label_id));
create policy finding_write on finding for insert to {{app}} with check (writable(label_id));
create policy finding_alter on finding for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on finding to {{app}};

-- What a named person holds to be likely, how sure, on what basis.
create table judgement (
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
  primary key (agency_id, id),
  constraint judgement_reference_unique unique (agency_id, reference)
);
create index judgement_recent on judgement (label_id, recorded_at desc, id);
alter table judgement enable row level security;
alter table judgement force row level security;
create policy judgement_read on judgement for select to {{app}} using (visible(label_id));
create policy judgement_write on judgement for insert to {{app}} with check (writable(label_id));
create policy judgement_alter on judgement for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on judgement to {{app}};

-- A typed document whose blocks cite what they rest on.
create table product (
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
  primary key (agency_id, id),
  constraint product_reference_unique unique (agency_id, reference)
);
create index product_recent on product (label_id, recorded_at desc, id);
alter table product enable row level security;
alter table product force row level security;
create policy product_read on product for select to {{app}} using (visible(label_id));
create policy product_write on product for insert to {{app}} with check (writable(label_id));
create policy product_alter on product for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on product to {{app}};

-- A tasking and co-ordination meeting.
create table meeting (
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
  primary key (agency_id, id),
  constraint meeting_reference_unique unique (agency_id, reference)
);
create index meeting_recent on meeting (label_id, recorded_at desc, id);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_read on meeting for select to {{app}} using (visible(label_id));
create policy meeting_write on meeting for insert to {{app}} with check (writable(label_id));
create policy meeting_alter on meeting for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on meeting to {{app}};

-- What put itself on the agenda of a meeting.
create table agenda_item (
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
  primary key (agency_id, id),
  constraint agenda_item_reference_unique unique (agency_id, reference)
);
create index agenda_item_recent on agenda_item (label_id, recorded_at desc, id);
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_read on agenda_item for select to {{app}} using (visible(label_id));
create policy agenda_item_write on agenda_item for insert to {{app}} with check (writable(label_id));
create policy agenda_item_alter on agenda_item for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on agenda_item to {{app}};

-- An option chosen or refused, with reason, owner, measure and legality note.
create table decision (
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
  primary key (agency_id, id),
  constraint decision_reference_unique unique (agency_id, reference)
);
create index decision_recent on decision (label_id, recorded_at desc, id);
alter table decision enable row level security;
alter table decision force row level security;
create policy decision_read on decision for select to {{app}} using (visible(label_id));
create policy decision_write on decision for insert to {{app}} with check (writable(label_id));
create policy decision_alter on decision for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on decision to {{app}};

-- Who does what by when, ordered by a decision.
create table task (
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
  primary key (agency_id, id),
  constraint task_reference_unique unique (agency_id, reference)
);
create index task_recent on task (label_id, recorded_at desc, id);
alter table task enable row level security;
alter table task force row level security;
create policy task_read on task for select to {{app}} using (visible(label_id));
create policy task_write on task for insert to {{app}} with check (writable(label_id));
create policy task_alter on task for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on task to {{app}};

-- What happened.
create table outcome (
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
  primary key (agency_id, id),
  constraint outcome_reference_unique unique (agency_id, reference)
);
create index outcome_recent on outcome (label_id, recorded_at desc, id);
alter table outcome enable row level security;
alter table outcome force row level security;
create policy outcome_read on outcome for select to {{app}} using (visible(label_id));
create policy outcome_write on outcome for insert to {{app}} with check (writable(label_id));
create policy outcome_alter on outcome for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on outcome to {{app}};

-- Whether it worked, against a comparison fixed before.
create table evaluation (
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
  primary key (agency_id, id),
  constraint evaluation_reference_unique unique (agency_id, reference)
);
create index evaluation_recent on evaluation (label_id, recorded_at desc, id);
alter table evaluation enable row level security;
alter table evaluation force row level security;
create policy evaluation_read on evaluation for select to {{app}} using (visible(label_id));
create policy evaluation_write on evaluation for insert to {{app}} with check (writable(label_id));
create policy evaluation_alter on evaluation for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on evaluation to {{app}};
