-- Recipients: whoever gets something from the agency is in a register, with the law or agreement it rests on. A sending names
-- one of them and keeps name and kind as they were; what happens to it afterwards is written beside it, never over it.
create table recipient (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null constraint recipient_name_given check (name <> ''),
  kind text not null constraint recipient_kind_known check (kind in (
    'own_service', 'prosecutor_or_court', 'other_authority', 'eu_schengen_authority', 'eu_body',
    'third_state', 'third_state_private', 'public_body', 'private', 'public')),
  state text not null,
  contact text not null constraint recipient_contact_given check (contact <> ''),
  -- the agreement or law under which it may receive at all
  rests_on text not null constraint recipient_basis_given check (rests_on <> ''),
  -- last day of that agreement; null: open
  valid_until date,
  -- an account of this agency with the role partner, through which the recipient acknowledges
  partner_account_id uuid,
  kept_by uuid not null,
  kept_at timestamptz not null,
  created_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  ended_because text not null,
  primary key (agency_id, id)
);
create index recipient_label on recipient (label_id, name);
alter table recipient enable row level security;
alter table recipient force row level security;
create policy recipient_read on recipient for select to {{app}} using (visible(label_id));
create policy recipient_write on recipient for insert to {{app}} with check (writable(label_id));
create policy recipient_alter on recipient for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (name, kind, state, contact, rests_on, valid_until, partner_account_id, kept_by, kept_at, ended_by, ended_at, ended_because) on recipient to {{app}};

-- What was sent before the register was there has a recipient in words only; it stays as it was.
alter table dissemination
  add column recipient_id uuid,
  add column recipient_kind text,
  -- grades, date and completeness travel with what is sent (LED 7(2))
  add column grades text[] not null default '{}',
  add column as_of date,
  add column completeness text not null default '',
  -- necessity, transfer ground, authorisations, notes: what the kind of recipient requires
  add column grounds jsonb not null default '{}',
  -- why a second person must agree before it leaves; empty: one person sent it
  add column second_person text[] not null default '{}',
  add constraint dissemination_recipient_kept foreign key (agency_id, recipient_id) references recipient (agency_id, id),
  add constraint dissemination_kind_kept check ((recipient_id is null) = (recipient_kind is null));
create index dissemination_sent on dissemination (label_id, recorded_at desc);

-- A permission is for one recipient of the register; older ones name it in words.
alter table consent
  add column recipient_id uuid,
  add constraint consent_recipient_kept foreign key (agency_id, recipient_id) references recipient (agency_id, id);

-- What happened to a sending: each step once, by a named person, under the label of what was sent; an acknowledgement through a
-- partner's account is put into the file of whoever sent it.
create table dissemination_step (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  dissemination_id uuid not null,
  step text not null constraint dissemination_step_known check (step in ('approved', 'declined', 'acknowledged', 'recalled', 'recall_acknowledged')),
  reason text not null,
  -- through the partner's own account
  by_partner boolean not null,
  done_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, dissemination_id) references dissemination (agency_id, id)
);
create index dissemination_step_of on dissemination_step (dissemination_id);
create unique index dissemination_step_second on dissemination_step (agency_id, dissemination_id) where step in ('approved', 'declined');
create unique index dissemination_step_recall on dissemination_step (agency_id, dissemination_id) where step = 'recalled';
alter table dissemination_step enable row level security;
alter table dissemination_step force row level security;
create policy dissemination_step_read on dissemination_step for select to {{app}} using (visible(label_id));
create policy dissemination_step_write on dissemination_step for insert to {{app}} with check (writable(label_id));
grant select, insert on dissemination_step to {{app}};

-- For a recipient with an account: that something was sent or recalled, in the file of that account. It names the object and
-- nothing of its content.
create table dissemination_notice (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  dissemination_id uuid not null,
  kind text not null constraint dissemination_notice_known check (kind in ('sent', 'recalled')),
  object_kind text not null,
  object_reference text not null,
  reason text not null,
  sent_by uuid not null,
  at timestamptz not null,
  primary key (agency_id, id)
);
create index dissemination_notice_label on dissemination_notice (label_id, at desc);
alter table dissemination_notice enable row level security;
alter table dissemination_notice force row level security;
create policy dissemination_notice_read on dissemination_notice for select to {{app}} using (visible(label_id));
create policy dissemination_notice_write on dissemination_notice for insert to {{app}} with check (writable(label_id));
grant select, insert on dissemination_notice to {{app}};
