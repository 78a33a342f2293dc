-- What a named person decided about two statements that contradict each other: that they do, or how the contradiction was
-- settled. Never changed, only followed by another; gone with either statement.
create table contradiction (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  state text not null constraint contradiction_state_known check (state in ('open', 'settled')),
  because text not null constraint contradiction_because_given check (because <> ''),
  by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint contradiction_in_order check (first_id < second_id),
  foreign key (agency_id, first_id) references statement (agency_id, id),
  foreign key (agency_id, second_id) references statement (agency_id, id)
);
create index contradiction_first on contradiction (first_id);
create index contradiction_second on contradiction (second_id);
alter table contradiction enable row level security;
alter table contradiction force row level security;
create policy contradiction_read on contradiction for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy contradiction_write on contradiction for insert to {{app}} with check (writable(label_id));
create policy contradiction_alter on contradiction for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy contradiction_remove on contradiction for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id, visible_until), delete on contradiction to {{app}};

-- The statement whose value a named person chose as what its subject is called.
alter table statement add column chosen_at timestamptz;
alter table statement add column chosen_by uuid;
grant update (chosen_at, chosen_by) on statement to {{app}};
