-- What a handling code asks for before an act, and what named persons have recorded of it.

-- A reader has read the conditions of one object, in the words they had then. In his own file.
create table acknowledgement (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  account_id uuid not null,
  conditions_digest text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index acknowledgement_object on acknowledgement (object_id, account_id);
alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy acknowledgement_read on acknowledgement for select to {{app}} using (visible(label_id));
create policy acknowledgement_write on acknowledgement for insert to {{app}} with check (writable(label_id));
grant select, insert on acknowledgement to {{app}};

-- The provider's permission: to pass on (H2), or for judicial use (H1).
create table consent (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  kind text not null constraint consent_kind_known check (kind in ('pass_on', 'judicial')),
  recipient text not null,
  given_by text not null constraint consent_giver_named check (given_by <> ''),
  given_reference text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index consent_object on consent (object_id);
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_read on consent for select to {{app}} using (visible(label_id));
create policy consent_write on consent for insert to {{app}} with check (writable(label_id));
grant select, insert on consent to {{app}};

-- What went outside the agency: what, to whom, as what, on what grounds, by whom. Never altered.
create table dissemination (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  object_version int not null,
  sent_as text not null constraint dissemination_use_known check (sent_as in ('disseminate', 'evidence')),
  recipient text not null constraint dissemination_recipient_named check (recipient <> ''),
  handling text[] not null,
  legal_basis text not null,
  protocol text not null,
  conditions_met text not null,
  sent_by uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index dissemination_object on dissemination (object_id);
alter table dissemination enable row level security;
alter table dissemination force row level security;
create policy dissemination_read on dissemination for select to {{app}} using (visible(label_id));
create policy dissemination_write on dissemination for insert to {{app}} with check (writable(label_id));
grant select, insert on dissemination to {{app}};

-- A handling code has blocked what may help the defence: a named person looks into it. In the file of that person; it says
-- which object and whom to ask, and nothing of what stands in it.
create table disclosure_review (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  object_reference text not null,
  blocked_because text not null,
  recipient text not null,
  originator text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  outcome text,
  closed_at timestamptz,
  primary key (agency_id, id)
);
create index disclosure_review_label on disclosure_review (label_id, opened_at desc);
alter table disclosure_review enable row level security;
alter table disclosure_review force row level security;
create policy disclosure_review_read on disclosure_review for select to {{app}} using (visible(label_id));
create policy disclosure_review_write on disclosure_review for insert to {{app}} with check (writable(label_id));
create policy disclosure_review_close on disclosure_review for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (outcome, closed_at) on disclosure_review to {{app}};
