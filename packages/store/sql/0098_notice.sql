-- A notice for a shift: whom or what to look for, on which order, whom to phone. From its end on nobody reads it, so none exists without
-- an end: the default is refused by the constraint.
create table notice (
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
  ends_at timestamptz not null default 'infinity',
  recalled_at timestamptz,
  primary key (agency_id, id),
  constraint notice_reference_unique unique (agency_id, reference),
  constraint notice_state_known check (state in ('draft', 'released', 'recalled', 'withdrawn')),
  constraint notice_has_end check (isfinite(ends_at))
);
create index notice_recent on notice (agency_id, recorded_at desc, id desc);
create statistics notice_agency_of_label (dependencies) on agency_id, label_id from notice;
alter table notice enable row level security;
alter table notice force row level security;
-- Patrols never see one that no second person released.
create policy notice_read on notice for select to {{app}} using (
  ((visible(label_id) and sees('notice') and state in ('released', 'recalled')) or (visible(label_id) and sees('briefing_draft'))
    or (by_post(label_id) and sees_by_post('notice') and state in ('released', 'recalled')))
  and own_agency(agency_id) and in_force(ends_at));
create policy notice_write on notice for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy notice_alter on notice for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy notice_backup on notice for select to {{backup}} using (true);
grant select, insert, update on notice to {{app}};
grant select on notice to {{backup}};
