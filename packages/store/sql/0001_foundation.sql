-- Who there is, what may be seen, and the log: the ground under every later table.
create table installation (
  id int primary key constraint installation_is_one check (id = 1),
  access_version bigint not null,
  demo boolean not null,
  exercise_now timestamptz
);
insert into installation (id, access_version, demo) values (1, 1, false);
alter table installation enable row level security;
alter table installation force row level security;
create policy installation_read on installation for select to {{app}} using (id = 1);
create policy installation_raise on installation for update to {{app}} using (id = 1) with check (id = 1);
grant select, update on installation to {{app}};

create table agency (
  id uuid primary key,
  code text not null constraint agency_code_unique unique,
  name text not null,
  time_zone text not null
);
alter table agency enable row level security;
alter table agency force row level security;
create policy agency_door on agency for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
create policy agency_sequencer on agency for select to {{audit}} using (door('sequencer'));
grant select, insert on agency to {{app}};
grant select on agency to {{audit}};

create table label (
  id int primary key,
  agency_id uuid not null references agency (id),
  key text not null constraint label_key_unique unique,
  handling text[] not null,
  conditions text not null,
  compartments text[] not null,
  classification text not null,
  tlp text,
  purpose_group text not null
);
create sequence label_id_seq;
alter table label enable row level security;
alter table label force row level security;
create policy label_door on label for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert on label to {{app}};
grant usage on sequence label_id_seq to {{app}};

create table unit (
  agency_id uuid not null references agency (id),
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  -- the raw file that the unit's reports go into
  raw_file text not null,
  primary key (agency_id, id),
  constraint unit_code_unique unique (agency_id, code)
);
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_door on unit for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert on unit to {{app}};

create table compartment (
  agency_id uuid not null references agency (id),
  code text not null,
  name text not null,
  primary key (agency_id, code)
);
alter table compartment enable row level security;
alter table compartment force row level security;
create policy compartment_door on compartment for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert on compartment to {{app}};

create table account (
  agency_id uuid not null references agency (id),
  id uuid not null,
  login text not null constraint account_login_unique unique,
  name text not null,
  password_hash text,
  unit_id uuid not null,
  roles text[] not null,
  clearance text not null,
  status text not null constraint account_status_known check (status in ('active', 'suspended', 'expired')),
  locale text not null,
  hint text not null,
  primary key (agency_id, id),
  foreign key (agency_id, unit_id) references unit (agency_id, id)
);
alter table account enable row level security;
alter table account force row level security;
create policy account_door on account for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert, update on account to {{app}};

create table account_grant (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null constraint grant_kind_known check (kind in ('compartment', 'purpose')),
  code text not null,
  from_on date not null,
  until_on date,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
create index account_grant_account on account_grant (agency_id, account_id);
alter table account_grant enable row level security;
alter table account_grant force row level security;
create policy account_grant_door on account_grant for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert, update on account_grant to {{app}};

create table session (
  agency_id uuid not null,
  id uuid not null,
  token_hash bytea not null constraint session_token_unique unique,
  account_id uuid not null,
  kind text not null,
  csrf text not null,
  purpose text,
  justification text,
  case_ref text,
  purpose_set_at timestamptz,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account (agency_id, id)
);
alter table session enable row level security;
alter table session force row level security;
create policy session_door on session for all to {{app}} using (door('sign_in')) with check (door('sign_in'));
grant select, insert, update on session to {{app}};

-- Names of colleagues and units as every signed-in member of the agency may know them.
create table staff_card (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null,
  unit_name text not null,
  primary key (agency_id, id)
);
alter table staff_card enable row level security;
alter table staff_card force row level security;
create policy staff_card_read on staff_card for select to {{app}} using (visible(label_id));
create policy staff_card_write on staff_card for insert to {{app}} with check (writable(label_id));
grant select, insert on staff_card to {{app}};

-- Purposes, legal bases, retention, harm weights: the agency's own, versioned and stamped on results.
create table code_list (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  name text not null,
  version int not null,
  body jsonb not null,
  primary key (agency_id, id),
  constraint code_list_version_unique unique (agency_id, name, version)
);
alter table code_list enable row level security;
alter table code_list force row level security;
create policy code_list_read on code_list for select to {{app}} using (visible(label_id));
create policy code_list_write on code_list for insert to {{app}} with check (writable(label_id));
grant select, insert on code_list to {{app}};

-- One edge of the golden thread, written with the object that cites. Its label is the join of both ends' labels.
create table thread (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  from_agency uuid not null,
  from_kind text not null,
  from_id uuid not null,
  relation text not null,
  to_agency uuid not null,
  to_kind text not null,
  to_id uuid not null,
  at timestamptz not null,
  by uuid not null,
  primary key (agency_id, id)
);
create index thread_from on thread (from_id);
create index thread_to on thread (to_id);
alter table thread enable row level security;
alter table thread force row level security;
create policy thread_read on thread for select to {{app}} using (visible(label_id));
create policy thread_write on thread for insert to {{app}} with check (writable(label_id));
create policy thread_relabel on thread for update to {{app}} using (visible(label_id)) with check (writable(label_id));
create policy thread_remove on thread for delete to {{app}} using (visible(label_id));
grant select, insert, update, delete on thread to {{app}};

-- Every change of state of every kind of object: who, when, why. Never altered.
create table transition (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  object_kind text not null,
  object_id uuid not null,
  from_state text,
  to_state text not null,
  actor_id uuid,
  unit_name text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  reason text not null,
  primary key (agency_id, id)
);
create index transition_object on transition (object_id);
alter table transition enable row level security;
alter table transition force row level security;
create policy transition_read on transition for select to {{app}} using (visible(label_id));
create policy transition_write on transition for insert to {{app}} with check (writable(label_id));
create policy transition_relabel on transition for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id, reason) on transition to {{app}};

-- What a write answered, so that the same write sent twice is done once.
create table idempotency (
  agency_id uuid not null,
  account_id uuid not null,
  key text not null,
  label_id int not null references label (id),
  operation text not null,
  input_digest text not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (agency_id, account_id, key)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_read on idempotency for select to {{app}} using (visible(label_id));
create policy idempotency_write on idempotency for insert to {{app}} with check (writable(label_id));
create policy idempotency_forget on idempotency for delete to {{app}} using (visible(label_id));
grant select, insert, delete on idempotency to {{app}};

-- Events as they happen; the sequencer alone takes them out and numbers them.
create table audit_journal (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  event jsonb not null,
  primary key (agency_id, id)
);
alter table audit_journal enable row level security;
alter table audit_journal force row level security;
create policy audit_journal_write on audit_journal for insert to {{app}} with check (own_agency(agency_id) or door('journal'));
create policy audit_journal_number on audit_journal for all to {{audit}} using (own_agency(agency_id)) with check (false);
grant insert on audit_journal to {{app}};
grant select, delete on audit_journal to {{audit}};

create table audit_event (
  agency_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  event jsonb not null,
  primary key (agency_id, seq),
  constraint audit_event_once unique (agency_id, id)
);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_read on audit_event for select to {{audit}} using (own_agency(agency_id));
create policy audit_event_number on audit_event for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_event to {{audit}};
