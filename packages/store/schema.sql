-- The schema as all migrations together make it. Made by `npm run docs`; do not edit.

create table access_reason (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  session_id uuid not null,
  object_kind text not null,
  object_id uuid not null,
  reasons text[] not null,
  recorded_at timestamp with time zone not null,
  constraint access_reason_pkey PRIMARY KEY (agency_id, id),
  constraint access_reason_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX access_reason_object ON access_reason USING btree (session_id, object_id, recorded_at);
alter table access_reason enable row level security;
alter table access_reason force row level security;
create policy access_reason_backup on access_reason for select to {{backup}} using (true);
create policy access_reason_read on access_reason for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy access_reason_write on access_reason for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on access_reason to {{app}};
grant select on access_reason to {{backup}};

create table account (
  agency_id uuid not null,
  id uuid not null,
  login text not null,
  name text not null,
  password_hash text,
  unit_id uuid not null,
  roles text[] not null,
  clearance text not null,
  status text not null,
  locale text not null,
  hint text not null,
  theme text not null default 'auto'::text,
  one_time_until timestamp with time zone,
  constraint account_pkey PRIMARY KEY (agency_id, id),
  constraint account_login_unique UNIQUE (login),
  constraint account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint account_agency_id_unit_id_fkey FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  constraint account_status_known CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'expired'::text]))),
  constraint account_theme_known CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])))
);
alter table account enable row level security;
alter table account force row level security;
create policy account_backup on account for select to {{backup}} using (true);
create policy account_door on account for all to {{door}} using (true) with check (true);
grant select on account to {{backup}};
grant select, insert, update on account to {{door}};

create table account_grant (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  code text not null,
  from_on date not null,
  until_on date,
  constraint account_grant_pkey PRIMARY KEY (agency_id, id),
  constraint account_grant_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint grant_kind_known CHECK ((kind = ANY (ARRAY['compartment'::text, 'purpose'::text])))
);
CREATE INDEX account_grant_account ON account_grant USING btree (agency_id, account_id);
alter table account_grant enable row level security;
alter table account_grant force row level security;
create policy account_grant_backup on account_grant for select to {{backup}} using (true);
create policy account_grant_door on account_grant for all to {{door}} using (true) with check (true);
grant select on account_grant to {{backup}};
grant select, insert, update on account_grant to {{door}};

create table acknowledgement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  account_id uuid not null,
  conditions_digest text not null,
  recorded_at timestamp with time zone not null,
  constraint acknowledgement_pkey PRIMARY KEY (agency_id, id),
  constraint acknowledgement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX acknowledgement_object ON acknowledgement USING btree (object_id, account_id);
alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy acknowledgement_backup on acknowledgement for select to {{backup}} using (true);
create policy acknowledgement_read on acknowledgement for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy acknowledgement_write on acknowledgement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on acknowledgement to {{app}};
grant select on acknowledgement to {{backup}};

create table agency (
  id uuid not null,
  code text not null,
  name text not null,
  time_zone text not null,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_code_unique UNIQUE (code)
);
alter table agency enable row level security;
alter table agency force row level security;
create policy agency_backup on agency for select to {{backup}} using (true);
create policy agency_door on agency for all to {{door}} using (true) with check (true);
create policy agency_sequencer on agency for select to {{audit}} using (door('sequencer'));
grant select on agency to {{audit}};
grant select on agency to {{backup}};
grant select, insert on agency to {{door}};

create table agency_access (
  agency_id uuid not null,
  version bigint not null,
  constraint agency_access_pkey PRIMARY KEY (agency_id),
  constraint agency_access_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table agency_access enable row level security;
alter table agency_access force row level security;
create policy agency_access_backup on agency_access for select to {{backup}} using (true);
create policy agency_access_door on agency_access for all to {{door}} using (true) with check (true);
create policy agency_access_read on agency_access for select to {{app}} using (own_agency(agency_id));
grant select on agency_access to {{app}};
grant select on agency_access to {{backup}};
grant select, insert, update (version) on agency_access to {{door}};

create table agenda_item (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint agenda_item_pkey PRIMARY KEY (agency_id, id),
  constraint agenda_item_reference_unique UNIQUE (agency_id, reference),
  constraint agenda_item_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX agenda_item_of_meeting ON agenda_item USING btree (agency_id, ((body ->> 'meetingId'::text)));
CREATE INDEX agenda_item_recent ON agenda_item USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS agenda_item_agency_of_label (dependencies) ON agency_id, label_id FROM agenda_item;
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_alter on agenda_item for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy agenda_item_backup on agenda_item for select to {{backup}} using (true);
create policy agenda_item_read on agenda_item for select to {{app}} using (((visible(label_id) AND sees('agenda_item'::text)) OR (by_post(label_id) AND sees_by_post('agenda_item'::text))) AND own_agency(agency_id));
create policy agenda_item_write on agenda_item for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on agenda_item to {{app}};
grant select on agenda_item to {{backup}};

create table agreement_sheet (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  concept_id uuid not null,
  round_id uuid not null,
  moment text not null,
  account_id uuid not null,
  answers jsonb not null,
  recorded_at timestamp with time zone not null,
  constraint agreement_sheet_pkey PRIMARY KEY (agency_id, id),
  constraint agreement_sheet_once UNIQUE (agency_id, round_id, moment, account_id),
  constraint agreement_sheet_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint agreement_sheet_moment_known CHECK ((moment = ANY (ARRAY['before'::text, 'after'::text])))
);
CREATE INDEX agreement_sheet_concept ON agreement_sheet USING btree (concept_id);
alter table agreement_sheet enable row level security;
alter table agreement_sheet force row level security;
create policy agreement_sheet_alter on agreement_sheet for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy agreement_sheet_backup on agreement_sheet for select to {{backup}} using (true);
create policy agreement_sheet_read on agreement_sheet for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy agreement_sheet_write on agreement_sheet for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, answers, recorded_at) on agreement_sheet to {{app}};
grant select on agreement_sheet to {{backup}};

create table allocation_plan (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint allocation_plan_pkey PRIMARY KEY (agency_id, id),
  constraint allocation_plan_reference_unique UNIQUE (agency_id, reference),
  constraint allocation_plan_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint allocation_plan_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'adopted'::text, 'superseded'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX allocation_plan_recent ON allocation_plan USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS allocation_plan_agency_of_label (dependencies) ON agency_id, label_id FROM allocation_plan;
alter table allocation_plan enable row level security;
alter table allocation_plan force row level security;
create policy allocation_plan_alter on allocation_plan for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy allocation_plan_backup on allocation_plan for select to {{backup}} using (true);
create policy allocation_plan_read on allocation_plan for select to {{app}} using (((visible(label_id) AND sees('allocation_plan'::text)) OR (by_post(label_id) AND sees_by_post('allocation_plan'::text))) AND own_agency(agency_id));
create policy allocation_plan_write on allocation_plan for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on allocation_plan to {{app}};
grant select on allocation_plan to {{backup}};

create table analysis_run (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint analysis_run_pkey PRIMARY KEY (agency_id, id),
  constraint analysis_run_reference_unique UNIQUE (agency_id, reference),
  constraint analysis_run_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX analysis_run_recent ON analysis_run USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS analysis_run_agency_of_label (dependencies) ON agency_id, label_id FROM analysis_run;
alter table analysis_run enable row level security;
alter table analysis_run force row level security;
create policy analysis_run_alter on analysis_run for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy analysis_run_backup on analysis_run for select to {{backup}} using (true);
create policy analysis_run_read on analysis_run for select to {{app}} using (visible(label_id) AND sees('analysis_run'::text) AND own_agency(agency_id));
create policy analysis_run_write on analysis_run for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on analysis_run to {{app}};
grant select on analysis_run to {{backup}};

create table area (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  set_id uuid not null,
  nth integer not null,
  code text not null,
  name text not null,
  polygons jsonb not null,
  constraint area_pkey PRIMARY KEY (agency_id, id),
  constraint area_agency_id_set_id_fkey FOREIGN KEY (agency_id, set_id) REFERENCES area_set(agency_id, id),
  constraint area_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX area_code ON area USING btree (agency_id, code);
CREATE INDEX area_of_set ON area USING btree (set_id, nth);
alter table area enable row level security;
alter table area force row level security;
create policy area_backup on area for select to {{backup}} using (true);
create policy area_read on area for select to {{app}} using (visible(label_id) AND sees('crime'::text) AND own_agency(agency_id));
create policy area_remove on area for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy area_write on area for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on area to {{app}};
grant select on area to {{backup}};

create table area_set (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  source text not null,
  area_count integer not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint area_set_pkey PRIMARY KEY (agency_id, id),
  constraint area_set_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint area_set_named CHECK ((name <> ''::text))
);
CREATE INDEX area_set_label ON area_set USING btree (label_id, created_at);
alter table area_set enable row level security;
alter table area_set force row level security;
create policy area_set_backup on area_set for select to {{backup}} using (true);
create policy area_set_read on area_set for select to {{app}} using (visible(label_id) AND sees('crime'::text) AND own_agency(agency_id));
create policy area_set_remove on area_set for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy area_set_write on area_set for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on area_set to {{app}};
grant select on area_set to {{backup}};

create table assessment_sheet (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  assessment_id uuid not null,
  assessor_id uuid not null,
  entries jsonb not null,
  handed_in_at timestamp with time zone,
  saved_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint assessment_sheet_pkey PRIMARY KEY (agency_id, id),
  constraint assessment_sheet_one_each UNIQUE (agency_id, assessment_id, assessor_id),
  constraint assessment_sheet_agency_id_assessment_id_fkey FOREIGN KEY (agency_id, assessment_id) REFERENCES threat_assessment(agency_id, id),
  constraint assessment_sheet_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table assessment_sheet enable row level security;
alter table assessment_sheet force row level security;
create policy assessment_sheet_alter on assessment_sheet for update to {{app}} using (visible(label_id) AND own_agency(agency_id) AND (assessor_id = myself()) AND (handed_in_at IS NULL)) with check (writable(label_id) AND own_agency(agency_id) AND (assessor_id = myself()));
create policy assessment_sheet_backup on assessment_sheet for select to {{backup}} using (true);
create policy assessment_sheet_read on assessment_sheet for select to {{app}} using (((visible(label_id) AND (assessor_id = myself()) AND (EXISTS ( SELECT 1
   FROM threat_assessment a
  WHERE ((a.agency_id = assessment_sheet.agency_id) AND (a.id = assessment_sheet.assessment_id))))) OR (visible(label_id) AND (handed_in_at IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM threat_assessment a
  WHERE ((a.agency_id = assessment_sheet.agency_id) AND (a.id = assessment_sheet.assessment_id) AND ((a.body -> 'opened'::text) = 'true'::jsonb))))) OR (by_post(label_id) AND sees_by_post('threat_assessment'::text) AND (handed_in_at IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM threat_assessment a
  WHERE ((a.agency_id = assessment_sheet.agency_id) AND (a.id = assessment_sheet.assessment_id) AND ((a.body -> 'opened'::text) = 'true'::jsonb)))))) AND own_agency(agency_id));
create policy assessment_sheet_write on assessment_sheet for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id) AND (assessor_id = myself()));
grant select, insert, update on assessment_sheet to {{app}};
grant select on assessment_sheet to {{backup}};

create table assessment_template (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  unit text not null,
  code text not null,
  version integer not null,
  name text not null,
  indicators jsonb not null,
  because text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  retired_by uuid,
  retired_at timestamp with time zone,
  retired_because text not null default ''::text,
  constraint assessment_template_pkey PRIMARY KEY (agency_id, id),
  constraint assessment_template_version_unique UNIQUE (agency_id, code, version),
  constraint assessment_template_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint assessment_template_named CHECK ((name <> ''::text)),
  constraint assessment_template_reasoned CHECK ((because <> ''::text)),
  constraint assessment_template_unit_known CHECK ((unit = ANY (ARRAY['network'::text, 'crime_area'::text, 'environment'::text, 'impact'::text]))),
  constraint assessment_template_version_counts CHECK ((version >= 1))
);
alter table assessment_template enable row level security;
alter table assessment_template force row level security;
create policy assessment_template_alter on assessment_template for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy assessment_template_backup on assessment_template for select to {{backup}} using (true);
create policy assessment_template_read on assessment_template for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy assessment_template_write on assessment_template for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (retired_by, retired_at, retired_because) on assessment_template to {{app}};
grant select on assessment_template to {{backup}};

create table audit_checkpoint (
  agency_id uuid not null,
  size bigint not null,
  at timestamp with time zone not null,
  note text not null,
  key text not null,
  constraint audit_checkpoint_pkey PRIMARY KEY (agency_id, size)
);
alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
create policy audit_checkpoint_backup on audit_checkpoint for select to {{backup}} using (true);
create policy audit_checkpoint_read on audit_checkpoint for select to {{audit}} using (log_agency(agency_id));
create policy audit_checkpoint_write on audit_checkpoint for insert to {{audit}} with check (log_agency(agency_id));
grant select, insert on audit_checkpoint to {{audit}};
grant select on audit_checkpoint to {{backup}};

create table audit_event (
  agency_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamp with time zone not null,
  leaf text not null,
  leaf_hash bytea not null,
  action text not null,
  actor_id text,
  unit text,
  object_ids text[] not null,
  constraint audit_event_pkey PRIMARY KEY (agency_id, seq),
  constraint audit_event_once UNIQUE (agency_id, id),
  constraint audit_event_says_what_its_leaf_says CHECK (((seq = (((leaf)::jsonb ->> 'seq'::text))::bigint) AND (action = ((leaf)::jsonb ->> 'action'::text)) AND (NOT (actor_id IS DISTINCT FROM ((leaf)::jsonb ->> 'actorId'::text))) AND (NOT (unit IS DISTINCT FROM ((leaf)::jsonb ->> 'unit'::text))) AND (to_jsonb(object_ids) = ((leaf)::jsonb -> 'objectIds'::text))))
);
CREATE INDEX audit_event_at ON audit_event USING btree (agency_id, at);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_backup on audit_event for select to {{backup}} using (true);
create policy audit_event_number on audit_event for insert to {{audit}} with check (log_agency(agency_id));
create policy audit_event_read on audit_event for select to {{audit}} using (log_agency(agency_id));
grant select, insert on audit_event to {{audit}};
grant select on audit_event to {{backup}};

create table audit_journal (
  agency_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  event jsonb not null,
  written bigint not null,
  constraint audit_journal_pkey PRIMARY KEY (agency_id, id)
);
alter table audit_journal enable row level security;
alter table audit_journal force row level security;
create policy audit_journal_backup on audit_journal for select to {{backup}} using (true);
create policy audit_journal_door on audit_journal for insert to {{door}} with check (true);
create policy audit_journal_number on audit_journal for all to {{audit}} using (log_agency(agency_id)) with check (false);
create policy audit_journal_waiting on audit_journal for select to {{audit}} using (door('sequencer'));
create policy audit_journal_write on audit_journal for insert to {{app}} with check (own_agency(agency_id));
grant insert on audit_journal to {{app}};
grant select, delete on audit_journal to {{audit}};
grant select on audit_journal to {{backup}};
grant insert on audit_journal to {{door}};

create table audit_plain (
  agency_id uuid not null,
  seq bigint not null,
  field text not null,
  ordinal integer not null,
  salt bytea not null,
  text text not null,
  constraint audit_plain_pkey PRIMARY KEY (agency_id, seq, field, ordinal),
  constraint audit_plain_field_known CHECK ((field = ANY (ARRAY['justification'::text, 'caseRef'::text, 'query'::text, 'subject'::text])))
);
CREATE INDEX audit_plain_subject ON audit_plain USING btree (agency_id, text) WHERE (field = 'subject'::text);
alter table audit_plain enable row level security;
alter table audit_plain force row level security;
create policy audit_plain_backup on audit_plain for select to {{backup}} using (true);
create policy audit_plain_erase on audit_plain for delete to {{audit}} using (log_agency(agency_id));
create policy audit_plain_read on audit_plain for select to {{audit}} using (log_agency(agency_id));
create policy audit_plain_write on audit_plain for insert to {{audit}} with check (log_agency(agency_id));
grant select, insert, delete on audit_plain to {{audit}};
grant select on audit_plain to {{backup}};

create table audit_sample (
  agency_id uuid not null,
  id uuid not null,
  unit text not null,
  month text not null,
  seed text not null,
  seqs bigint[] not null,
  released_at timestamp with time zone not null,
  released_by uuid not null,
  constraint audit_sample_pkey PRIMARY KEY (agency_id, id),
  constraint audit_sample_once UNIQUE (agency_id, unit, month)
);
alter table audit_sample enable row level security;
alter table audit_sample force row level security;
create policy audit_sample_backup on audit_sample for select to {{backup}} using (true);
create policy audit_sample_read on audit_sample for select to {{audit}} using (log_agency(agency_id));
create policy audit_sample_release on audit_sample for insert to {{audit}} with check (log_agency(agency_id));
grant select, insert on audit_sample to {{audit}};
grant select on audit_sample to {{backup}};

create table audit_sample_mark (
  agency_id uuid not null,
  id uuid not null,
  sample_id uuid not null,
  seq bigint not null,
  mark text not null,
  at timestamp with time zone not null,
  by uuid not null,
  constraint audit_sample_mark_pkey PRIMARY KEY (agency_id, id),
  constraint audit_sample_mark_agency_id_sample_id_fkey FOREIGN KEY (agency_id, sample_id) REFERENCES audit_sample(agency_id, id),
  constraint audit_sample_mark_known CHECK ((mark = ANY (ARRAY['validated'::text, 'needs_explanation'::text])))
);
CREATE INDEX audit_sample_mark_of ON audit_sample_mark USING btree (agency_id, sample_id);
alter table audit_sample_mark enable row level security;
alter table audit_sample_mark force row level security;
create policy audit_sample_mark_backup on audit_sample_mark for select to {{backup}} using (true);
create policy audit_sample_mark_read on audit_sample_mark for select to {{audit}} using (log_agency(agency_id));
create policy audit_sample_mark_write on audit_sample_mark for insert to {{audit}} with check (log_agency(agency_id));
grant select, insert on audit_sample_mark to {{audit}};
grant select on audit_sample_mark to {{backup}};

create table audit_tile (
  agency_id uuid not null,
  level integer not null,
  index bigint not null,
  hash bytea not null,
  constraint audit_tile_pkey PRIMARY KEY (agency_id, level, index)
);
alter table audit_tile enable row level security;
alter table audit_tile force row level security;
create policy audit_tile_backup on audit_tile for select to {{backup}} using (true);
create policy audit_tile_read on audit_tile for select to {{audit}} using (log_agency(agency_id));
create policy audit_tile_write on audit_tile for insert to {{audit}} with check (log_agency(agency_id));
grant select, insert on audit_tile to {{audit}};
grant select on audit_tile to {{backup}};

create table block (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  edition_id uuid not null,
  block_id text not null,
  place text not null,
  kind text not null,
  level integer not null,
  ordered boolean not null,
  label text not null,
  text text not null,
  image jsonb,
  digest text not null,
  number text not null,
  clause text not null,
  from_line integer not null,
  to_line integer not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  frozen boolean not null,
  constraint block_pkey PRIMARY KEY (agency_id, id),
  constraint block_once UNIQUE (agency_id, edition_id, block_id),
  constraint block_place_once UNIQUE (agency_id, edition_id, place) DEFERRABLE INITIALLY DEFERRED,
  constraint block_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table block enable row level security;
alter table block force row level security;
create policy block_alter on block for update to {{app}} using (visible(label_id) AND (frozen = false) AND own_agency(agency_id)) with check (writable(label_id) AND (frozen = false) AND own_agency(agency_id));
create policy block_backup on block for select to {{backup}} using (true);
create policy block_read on block for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy block_remove on block for delete to {{app}} using (visible(label_id) AND (frozen = false) AND own_agency(agency_id));
create policy block_write on block for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on block to {{app}};
grant select on block to {{backup}};

create table block_rendering (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  edition_id uuid not null,
  block_id text not null,
  source_digest text,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  frozen boolean not null,
  constraint block_rendering_pkey PRIMARY KEY (agency_id, id),
  constraint block_rendering_once UNIQUE (agency_id, edition_id, block_id),
  constraint block_rendering_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table block_rendering enable row level security;
alter table block_rendering force row level security;
create policy block_rendering_alter on block_rendering for update to {{app}} using (visible(label_id) AND (frozen = false) AND own_agency(agency_id)) with check (writable(label_id) AND (frozen = false) AND own_agency(agency_id));
create policy block_rendering_backup on block_rendering for select to {{backup}} using (true);
create policy block_rendering_read on block_rendering for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy block_rendering_write on block_rendering for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (source_digest, changed_by, changed_at) on block_rendering to {{app}};
grant select on block_rendering to {{backup}};

create table block_rival (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  document_id uuid not null,
  block_id text not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  settled_by uuid,
  settled_at timestamp with time zone,
  constraint block_rival_pkey PRIMARY KEY (agency_id, id),
  constraint block_rival_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX block_rival_document ON block_rival USING btree (document_id);
alter table block_rival enable row level security;
alter table block_rival force row level security;
create policy block_rival_alter on block_rival for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy block_rival_backup on block_rival for select to {{backup}} using (true);
create policy block_rival_read on block_rival for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy block_rival_write on block_rival for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (settled_by, settled_at) on block_rival to {{app}};
grant select on block_rival to {{backup}};

create table code_list (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  version integer not null,
  body jsonb not null,
  constraint code_list_pkey PRIMARY KEY (agency_id, id),
  constraint code_list_version_unique UNIQUE (agency_id, name, version),
  constraint code_list_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table code_list enable row level security;
alter table code_list force row level security;
create policy code_list_backup on code_list for select to {{backup}} using (true);
create policy code_list_read on code_list for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy code_list_write on code_list for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on code_list to {{app}};
grant select on code_list to {{backup}};

create table collection_task (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint collection_task_pkey PRIMARY KEY (agency_id, id),
  constraint collection_task_reference_unique UNIQUE (agency_id, reference),
  constraint collection_task_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX collection_task_recent ON collection_task USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS collection_task_agency_of_label (dependencies) ON agency_id, label_id FROM collection_task;
alter table collection_task enable row level security;
alter table collection_task force row level security;
create policy collection_task_alter on collection_task for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy collection_task_backup on collection_task for select to {{backup}} using (true);
create policy collection_task_read on collection_task for select to {{app}} using (((visible(label_id) AND sees('collection_task'::text)) OR (by_post(label_id) AND sees_by_post('collection_task'::text))) AND own_agency(agency_id));
create policy collection_task_write on collection_task for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on collection_task to {{app}};
grant select on collection_task to {{backup}};

create table comment (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  document_id uuid not null,
  edition_id uuid not null,
  reference text not null,
  version integer not null,
  state text not null,
  block_id text not null,
  quote text not null,
  quote_from integer not null,
  type text not null,
  severity text not null,
  text text not null,
  proposal text,
  rationale text not null,
  delegation text not null,
  capacity text not null,
  on_behalf_of text not null,
  language text not null,
  author_id uuid not null,
  author_name text not null,
  duplicate_of uuid,
  cluster text not null,
  disposition text,
  response text,
  response_note text not null,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  recorded_at timestamp with time zone not null,
  located text not null default 'sure'::text,
  constraint comment_pkey PRIMARY KEY (agency_id, id),
  constraint comment_reference_unique UNIQUE (agency_id, reference),
  constraint comment_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint comment_located_known CHECK ((located = ANY (ARRAY['sure'::text, 'unsure'::text, 'none'::text])))
);
CREATE INDEX comment_document ON comment USING btree (document_id, recorded_at, id);
CREATE INDEX comment_edition ON comment USING btree (edition_id);
alter table comment enable row level security;
alter table comment force row level security;
create policy comment_alter on comment for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy comment_backup on comment for select to {{backup}} using (true);
create policy comment_read on comment for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy comment_write on comment for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on comment to {{app}};
grant select on comment to {{backup}};

create table comment_reply (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  comment_id uuid not null,
  text text not null,
  author_id uuid not null,
  author_name text not null,
  at timestamp with time zone not null,
  constraint comment_reply_pkey PRIMARY KEY (agency_id, id),
  constraint comment_reply_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX comment_reply_comment ON comment_reply USING btree (comment_id, at);
alter table comment_reply enable row level security;
alter table comment_reply force row level security;
create policy comment_reply_alter on comment_reply for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy comment_reply_backup on comment_reply for select to {{backup}} using (true);
create policy comment_reply_read on comment_reply for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy comment_reply_write on comment_reply for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id) on comment_reply to {{app}};
grant select on comment_reply to {{backup}};

create table compartment (
  agency_id uuid not null,
  code text not null,
  name text not null,
  about_staff boolean not null default false,
  constraint compartment_pkey PRIMARY KEY (agency_id, code),
  constraint compartment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table compartment enable row level security;
alter table compartment force row level security;
create policy compartment_backup on compartment for select to {{backup}} using (true);
create policy compartment_door on compartment for all to {{door}} using (true) with check (true);
grant select on compartment to {{backup}};
grant select, insert, update (about_staff) on compartment to {{door}};

create table concept (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint concept_pkey PRIMARY KEY (agency_id, id),
  constraint concept_reference_unique UNIQUE (agency_id, reference),
  constraint concept_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX concept_recent ON concept USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS concept_agency_of_label (dependencies) ON agency_id, label_id FROM concept;
alter table concept enable row level security;
alter table concept force row level security;
create policy concept_alter on concept for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy concept_backup on concept for select to {{backup}} using (true);
create policy concept_read on concept for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy concept_write on concept for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on concept to {{app}};
grant select on concept to {{backup}};

create table consent (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  kind text not null,
  recipient text not null,
  given_by text not null,
  given_reference text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  recipient_id uuid,
  constraint consent_pkey PRIMARY KEY (agency_id, id),
  constraint consent_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint consent_recipient_kept FOREIGN KEY (agency_id, recipient_id) REFERENCES recipient(agency_id, id),
  constraint consent_giver_named CHECK ((given_by <> ''::text)),
  constraint consent_kind_known CHECK ((kind = ANY (ARRAY['pass_on'::text, 'judicial'::text])))
);
CREATE INDEX consent_object ON consent USING btree (object_id);
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_backup on consent for select to {{backup}} using (true);
create policy consent_read on consent for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy consent_write on consent for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on consent to {{app}};
grant select on consent to {{backup}};

create table contradiction (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  state text not null,
  because text not null,
  by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  outcome text,
  doubted_id uuid,
  constraint contradiction_pkey PRIMARY KEY (agency_id, id),
  constraint contradiction_agency_id_first_id_fkey FOREIGN KEY (agency_id, first_id) REFERENCES statement(agency_id, id),
  constraint contradiction_agency_id_second_id_fkey FOREIGN KEY (agency_id, second_id) REFERENCES statement(agency_id, id),
  constraint contradiction_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint contradiction_because_given CHECK ((because <> ''::text)),
  constraint contradiction_doubted_one CHECK ((((doubted_id IS NOT NULL) = ((outcome IS NOT NULL) AND (outcome = 'one_doubted'::text))) AND ((doubted_id IS NULL) OR ((doubted_id = first_id) OR (doubted_id = second_id))))),
  constraint contradiction_in_order CHECK ((first_id < second_id)),
  constraint contradiction_outcome_known CHECK ((outcome = ANY (ARRAY['both_kept'::text, 'one_doubted'::text, 'resolved'::text]))),
  constraint contradiction_outcome_settles CHECK (((outcome IS NULL) OR (state = 'settled'::text))),
  constraint contradiction_state_known CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text])))
);
CREATE INDEX contradiction_first ON contradiction USING btree (first_id);
CREATE INDEX contradiction_second ON contradiction USING btree (second_id);
alter table contradiction enable row level security;
alter table contradiction force row level security;
create policy contradiction_alter on contradiction for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy contradiction_backup on contradiction for select to {{backup}} using (true);
create policy contradiction_read on contradiction for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy contradiction_remove on contradiction for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy contradiction_write on contradiction for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on contradiction to {{app}};
grant select on contradiction to {{backup}};

create table control_room (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  number text not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint control_room_pkey PRIMARY KEY (agency_id, id),
  constraint control_room_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint control_room_number_given CHECK ((number <> ''::text))
);
CREATE INDEX control_room_newest ON control_room USING btree (label_id, recorded_at DESC);
alter table control_room enable row level security;
alter table control_room force row level security;
create policy control_room_backup on control_room for select to {{backup}} using (true);
create policy control_room_read on control_room for select to {{app}} using (visible(label_id) AND sees('duty'::text) AND own_agency(agency_id));
create policy control_room_write on control_room for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on control_room to {{app}};
grant select on control_room to {{backup}};

create table control_strategy (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint control_strategy_pkey PRIMARY KEY (agency_id, id),
  constraint control_strategy_reference_unique UNIQUE (agency_id, reference),
  constraint control_strategy_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint control_strategy_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text, 'superseded'::text, 'withdrawn'::text])))
);
CREATE INDEX control_strategy_recent ON control_strategy USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS control_strategy_agency_of_label (dependencies) ON agency_id, label_id FROM control_strategy;
alter table control_strategy enable row level security;
alter table control_strategy force row level security;
create policy control_strategy_alter on control_strategy for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy control_strategy_backup on control_strategy for select to {{backup}} using (true);
create policy control_strategy_read on control_strategy for select to {{app}} using (((visible(label_id) AND sees('control_strategy'::text)) OR (by_post(label_id) AND sees_by_post('control_strategy'::text))) AND own_agency(agency_id));
create policy control_strategy_write on control_strategy for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on control_strategy to {{app}};
grant select on control_strategy to {{backup}};

create table coverage (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  data_set_id uuid not null,
  batch_id uuid,
  kind text not null,
  from_on date not null,
  before_on date not null,
  areas text[] not null,
  offence_types text[] not null,
  extracted_on date,
  stated_by text not null,
  because text not null,
  seconded_by uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint coverage_pkey PRIMARY KEY (agency_id, id),
  constraint coverage_agency_id_batch_id_fkey FOREIGN KEY (agency_id, batch_id) REFERENCES import_batch(agency_id, id),
  constraint coverage_agency_id_data_set_id_fkey FOREIGN KEY (agency_id, data_set_id) REFERENCES data_set(agency_id, id),
  constraint coverage_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint coverage_has_days CHECK ((from_on < before_on)),
  constraint coverage_kind_known CHECK ((kind = ANY (ARRAY['covered'::text, 'gap'::text]))),
  constraint coverage_stated_by_given CHECK ((stated_by <> ''::text))
);
CREATE INDEX coverage_set ON coverage USING btree (data_set_id, recorded_at);
alter table coverage enable row level security;
alter table coverage force row level security;
create policy coverage_alter on coverage for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy coverage_backup on coverage for select to {{backup}} using (true);
create policy coverage_read on coverage for select to {{app}} using (visible(label_id) AND sees('crime'::text) AND own_agency(agency_id));
create policy coverage_remove on coverage for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy coverage_write on coverage for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (seconded_by), delete on coverage to {{app}};
grant select on coverage to {{backup}};

create table crime (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  batch_id uuid not null,
  source_key text not null,
  type text not null,
  type_detail text not null,
  from_at timestamp without time zone not null,
  to_at timestamp without time zone not null,
  time_precision text not null,
  lon double precision,
  lat double precision,
  place_precision text not null,
  area_code text not null,
  area_name text not null,
  street text not null,
  outcome text not null,
  detection text not null,
  data_set_id uuid not null,
  recorded_on date,
  file_area text not null default ''::text,
  constraint crime_pkey PRIMARY KEY (agency_id, id),
  constraint crime_source_unique UNIQUE (agency_id, label_id, data_set_id, source_key),
  constraint crime_agency_id_batch_id_fkey FOREIGN KEY (agency_id, batch_id) REFERENCES import_batch(agency_id, id),
  constraint crime_agency_id_data_set_id_fkey FOREIGN KEY (agency_id, data_set_id) REFERENCES data_set(agency_id, id),
  constraint crime_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX crime_batch ON crime USING btree (batch_id);
CREATE INDEX crime_set_label_area ON crime USING btree (data_set_id, label_id, area_code, area_name);
CREATE INDEX crime_set_label_type ON crime USING btree (data_set_id, label_id, type, from_at);
CREATE INDEX crime_street ON crime USING btree (agency_id, street);
CREATE INDEX crime_time ON crime USING btree (agency_id, from_at DESC, id DESC);
CREATE STATISTICS crime_agency_of_label (dependencies) ON agency_id, label_id FROM crime;
alter table crime enable row level security;
alter table crime force row level security;
create policy crime_backup on crime for select to {{backup}} using (true);
create policy crime_read on crime for select to {{app}} using (visible(label_id) AND sees('crime'::text) AND own_agency(agency_id));
create policy crime_remove on crime for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy crime_write on crime for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on crime to {{app}};
grant select on crime to {{backup}};

create table data_set (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  kind text not null,
  own boolean not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint data_set_pkey PRIMARY KEY (agency_id, id),
  constraint data_set_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint data_set_kind_known CHECK ((kind = ANY (ARRAY['recorded_crime'::text, 'calls_for_service'::text, 'other'::text]))),
  constraint data_set_name_given CHECK ((name <> ''::text))
);
alter table data_set enable row level security;
alter table data_set force row level security;
create policy data_set_backup on data_set for select to {{backup}} using (true);
create policy data_set_read on data_set for select to {{app}} using (visible(label_id) AND sees('crime'::text) AND own_agency(agency_id));
create policy data_set_write on data_set for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on data_set to {{app}};
grant select on data_set to {{backup}};

create table debrief (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint debrief_pkey PRIMARY KEY (agency_id, id),
  constraint debrief_reference_unique UNIQUE (agency_id, reference),
  constraint debrief_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint debrief_state_known CHECK ((state = 'recorded'::text))
);
CREATE INDEX debrief_recent ON debrief USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS debrief_agency_of_label (dependencies) ON agency_id, label_id FROM debrief;
alter table debrief enable row level security;
alter table debrief force row level security;
create policy debrief_alter on debrief for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy debrief_backup on debrief for select to {{backup}} using (true);
create policy debrief_read on debrief for select to {{app}} using (((visible(label_id) AND sees('debrief'::text)) OR (by_post(label_id) AND sees_by_post('debrief'::text))) AND own_agency(agency_id));
create policy debrief_write on debrief for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on debrief to {{app}};
grant select on debrief to {{backup}};

create table decision (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity'::date,
  basis_lost_on date,
  basis_kept_on date,
  named_until date not null default 'infinity'::date,
  constraint decision_pkey PRIMARY KEY (agency_id, id),
  constraint decision_reference_unique UNIQUE (agency_id, reference),
  constraint decision_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX decision_basis_due ON decision USING btree (label_id, basis_due_on) WHERE (basis_due_on < 'infinity'::date);
CREATE INDEX decision_named ON decision USING btree (agency_id, named_until) WHERE (named_until < 'infinity'::date);
CREATE INDEX decision_of_meeting ON decision USING btree (agency_id, ((body ->> 'meetingId'::text)));
CREATE INDEX decision_recent ON decision USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS decision_agency_of_label (dependencies) ON agency_id, label_id FROM decision;
alter table decision enable row level security;
alter table decision force row level security;
create policy decision_alter on decision for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy decision_backup on decision for select to {{backup}} using (true);
create policy decision_read on decision for select to {{app}} using (((visible(label_id) AND sees('decision'::text)) OR (by_post(label_id) AND sees_by_post('decision'::text))) AND own_agency(agency_id));
create policy decision_write on decision for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on decision to {{app}};
grant select on decision to {{backup}};

create table desk_grant (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  opened_for uuid not null,
  report_id uuid not null,
  report_label_id integer not null,
  last_day date not null,
  constraint desk_grant_pkey PRIMARY KEY (agency_id, id),
  constraint desk_grant_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES desk_opening(agency_id, id),
  constraint desk_grant_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint desk_grant_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint desk_grant_report_label_id_fkey FOREIGN KEY (report_label_id) REFERENCES label(id)
);
CREATE INDEX desk_grant_report ON desk_grant USING btree (report_id);
alter table desk_grant enable row level security;
alter table desk_grant force row level security;
create policy desk_grant_backup on desk_grant for select to {{backup}} using (true);
create policy desk_grant_end on desk_grant for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy desk_grant_read on desk_grant for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy desk_grant_write on desk_grant for insert to {{app}} with check (writable(label_id) AND (opened_for = myself()) AND (EXISTS ( SELECT 1
   FROM desk_opening o
  WHERE ((o.agency_id = desk_grant.agency_id) AND (o.id = desk_grant.id) AND o.approved AND (o.opened_for = desk_grant.opened_for) AND (o.last_day = desk_grant.last_day)))) AND own_agency(agency_id));
grant select, insert, delete on desk_grant to {{app}};
grant select on desk_grant to {{backup}};

create table desk_opening (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  rule text not null,
  asked_by uuid not null,
  opened_for uuid not null,
  second_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  approved boolean,
  decision_reason text not null,
  decided_at timestamp with time zone,
  last_day date,
  constraint desk_opening_pkey PRIMARY KEY (agency_id, id),
  constraint desk_opening_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint desk_opening_decided_whole CHECK ((((approved IS NULL) = (decided_at IS NULL)) AND ((approved IS TRUE) = (last_day IS NOT NULL)) AND ((approved IS NULL) OR (decision_reason <> ''::text)))),
  constraint desk_opening_of_three CHECK (((asked_by <> opened_for) AND (asked_by <> second_id) AND (opened_for <> second_id))),
  constraint desk_opening_reason_given CHECK ((reason <> ''::text)),
  constraint desk_opening_rule_given CHECK ((rule <> ''::text))
);
CREATE INDEX desk_opening_label ON desk_opening USING btree (label_id, asked_at DESC);
alter table desk_opening enable row level security;
alter table desk_opening force row level security;
create policy desk_opening_backup on desk_opening for select to {{backup}} using (true);
create policy desk_opening_decide on desk_opening for update to {{app}} using (visible(label_id) AND (second_id = myself()) AND (approved IS NULL) AND own_agency(agency_id)) with check (writable(label_id) AND (second_id = myself()) AND own_agency(agency_id));
create policy desk_opening_read on desk_opening for select to {{app}} using (((visible(label_id) AND (asked_by = myself())) OR (visible(label_id) AND (opened_for = myself())) OR (visible(label_id) AND (second_id = myself()))) AND own_agency(agency_id));
create policy desk_opening_write on desk_opening for insert to {{app}} with check (writable(label_id) AND (asked_by = myself()) AND (approved IS NULL) AND own_agency(agency_id));
grant select, insert, update (approved, decision_reason, decided_at, last_day) on desk_opening to {{app}};
grant select on desk_opening to {{backup}};

create table disclosure_review (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  object_reference text not null,
  blocked_because text not null,
  recipient text not null,
  originator text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  outcome text,
  closed_at timestamp with time zone,
  constraint disclosure_review_pkey PRIMARY KEY (agency_id, id),
  constraint disclosure_review_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX disclosure_review_label ON disclosure_review USING btree (label_id, opened_at DESC);
alter table disclosure_review enable row level security;
alter table disclosure_review force row level security;
create policy disclosure_review_backup on disclosure_review for select to {{backup}} using (true);
create policy disclosure_review_close on disclosure_review for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy disclosure_review_read on disclosure_review for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy disclosure_review_write on disclosure_review for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (outcome, closed_at) on disclosure_review to {{app}};
grant select on disclosure_review to {{backup}};

create table disposition (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  comment_id uuid not null,
  code text not null,
  reason text not null,
  changes jsonb not null,
  duplicate_of uuid,
  session_id uuid,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  wording_id uuid,
  constraint disposition_pkey PRIMARY KEY (agency_id, id),
  constraint disposition_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX disposition_comment ON disposition USING btree (comment_id, recorded_at);
alter table disposition enable row level security;
alter table disposition force row level security;
create policy disposition_alter on disposition for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy disposition_backup on disposition for select to {{backup}} using (true);
create policy disposition_read on disposition for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy disposition_write on disposition for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id) on disposition to {{app}};
grant select on disposition to {{backup}};

create table dissemination (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  object_version integer not null,
  sent_as text not null,
  recipient text not null,
  handling text[] not null,
  legal_basis text not null,
  protocol text not null,
  conditions_met text not null,
  sent_by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recipient_id uuid,
  recipient_kind text,
  grades text[] not null default '{}'::text[],
  as_of date,
  completeness text not null default ''::text,
  grounds jsonb not null default '{}'::jsonb,
  second_person text[] not null default '{}'::text[],
  copy_label_id integer,
  constraint dissemination_pkey PRIMARY KEY (agency_id, id),
  constraint dissemination_copy_reached FOREIGN KEY (copy_label_id) REFERENCES label(id),
  constraint dissemination_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint dissemination_recipient_kept FOREIGN KEY (agency_id, recipient_id) REFERENCES recipient(agency_id, id),
  constraint dissemination_kind_kept CHECK (((recipient_id IS NULL) = (recipient_kind IS NULL))),
  constraint dissemination_recipient_named CHECK ((recipient <> ''::text)),
  constraint dissemination_use_known CHECK ((sent_as = ANY (ARRAY['disseminate'::text, 'evidence'::text])))
);
CREATE INDEX dissemination_object ON dissemination USING btree (object_id);
CREATE INDEX dissemination_sent ON dissemination USING btree (label_id, recorded_at DESC);
alter table dissemination enable row level security;
alter table dissemination force row level security;
create policy dissemination_backup on dissemination for select to {{backup}} using (true);
create policy dissemination_read on dissemination for select to {{app}} using (((visible(label_id) AND sees('dissemination'::text)) OR (by_post(label_id) AND sees_by_post('dissemination'::text))) AND own_agency(agency_id));
create policy dissemination_write on dissemination for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on dissemination to {{app}};
grant select on dissemination to {{backup}};

create table dissemination_copy (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  dissemination_id uuid not null,
  object_kind text not null,
  object_reference text not null,
  title text not null,
  content jsonb not null,
  grades text[] not null,
  as_of date,
  completeness text not null,
  legal_basis text not null,
  sent_by uuid not null,
  at timestamp with time zone not null,
  constraint dissemination_copy_pkey PRIMARY KEY (agency_id, id),
  constraint dissemination_copy_agency_id_dissemination_id_fkey FOREIGN KEY (agency_id, dissemination_id) REFERENCES dissemination(agency_id, id),
  constraint dissemination_copy_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE UNIQUE INDEX dissemination_copy_of ON dissemination_copy USING btree (agency_id, dissemination_id);
alter table dissemination_copy enable row level security;
alter table dissemination_copy force row level security;
create policy dissemination_copy_backup on dissemination_copy for select to {{backup}} using (true);
create policy dissemination_copy_read on dissemination_copy for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy dissemination_copy_remove on dissemination_copy for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy dissemination_copy_write on dissemination_copy for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on dissemination_copy to {{app}};
grant select on dissemination_copy to {{backup}};

create table dissemination_notice (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  dissemination_id uuid not null,
  kind text not null,
  object_kind text not null,
  object_reference text not null,
  reason text not null,
  sent_by uuid not null,
  at timestamp with time zone not null,
  ground text,
  acknowledged_at timestamp with time zone,
  constraint dissemination_notice_pkey PRIMARY KEY (agency_id, id),
  constraint dissemination_notice_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint dissemination_notice_ground_known CHECK ((ground = ANY (ARRAY['erased'::text, 'withdrawn'::text, 'restricted'::text, 'remarked'::text, 'contested'::text, 'corrected'::text, 'regraded'::text, 'revised'::text]))),
  constraint dissemination_notice_known CHECK ((kind = ANY (ARRAY['sent'::text, 'recalled'::text, 'corrected'::text])))
);
CREATE INDEX dissemination_notice_label ON dissemination_notice USING btree (label_id, at DESC);
alter table dissemination_notice enable row level security;
alter table dissemination_notice force row level security;
create policy dissemination_notice_alter on dissemination_notice for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy dissemination_notice_backup on dissemination_notice for select to {{backup}} using (true);
create policy dissemination_notice_read on dissemination_notice for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy dissemination_notice_write on dissemination_notice for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (acknowledged_at) on dissemination_notice to {{app}};
grant select on dissemination_notice to {{backup}};

create table dissemination_step (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  dissemination_id uuid not null,
  step text not null,
  reason text not null,
  by_partner boolean not null,
  done_by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  ground text,
  constraint dissemination_step_pkey PRIMARY KEY (agency_id, id),
  constraint dissemination_step_agency_id_dissemination_id_fkey FOREIGN KEY (agency_id, dissemination_id) REFERENCES dissemination(agency_id, id),
  constraint dissemination_step_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint dissemination_step_ground_known CHECK ((ground = ANY (ARRAY['erased'::text, 'withdrawn'::text, 'restricted'::text, 'remarked'::text, 'contested'::text, 'corrected'::text, 'regraded'::text, 'revised'::text]))),
  constraint dissemination_step_known CHECK ((step = ANY (ARRAY['approved'::text, 'declined'::text, 'acknowledged'::text, 'recalled'::text, 'recall_acknowledged'::text, 'corrected'::text, 'correction_acknowledged'::text])))
);
CREATE INDEX dissemination_step_of ON dissemination_step USING btree (dissemination_id);
CREATE UNIQUE INDEX dissemination_step_recall ON dissemination_step USING btree (agency_id, dissemination_id) WHERE (step = 'recalled'::text);
CREATE UNIQUE INDEX dissemination_step_second ON dissemination_step USING btree (agency_id, dissemination_id) WHERE (step = ANY (ARRAY['approved'::text, 'declined'::text]));
alter table dissemination_step enable row level security;
alter table dissemination_step force row level security;
create policy dissemination_step_backup on dissemination_step for select to {{backup}} using (true);
create policy dissemination_step_read on dissemination_step for select to {{app}} using (((visible(label_id) AND sees('dissemination'::text)) OR (by_post(label_id) AND sees_by_post('dissemination'::text))) AND own_agency(agency_id));
create policy dissemination_step_write on dissemination_step for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on dissemination_step to {{app}};
grant select on dissemination_step to {{backup}};

create table document (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint document_pkey PRIMARY KEY (agency_id, id),
  constraint document_reference_unique UNIQUE (agency_id, reference),
  constraint document_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX document_recent ON document USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS document_agency_of_label (dependencies) ON agency_id, label_id FROM document;
alter table document enable row level security;
alter table document force row level security;
create policy document_alter on document for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy document_backup on document for select to {{backup}} using (true);
create policy document_read on document for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy document_write on document for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on document to {{app}};
grant select on document to {{backup}};

create table duty_period (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  account_id uuid not null,
  post text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  constraint duty_period_pkey PRIMARY KEY (agency_id, id),
  constraint duty_period_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint duty_period_ends CHECK ((until_at > from_at)),
  constraint duty_period_post_known CHECK ((post = ANY (ARRAY['duty_commander'::text, 'deputy'::text]))),
  constraint duty_period_removed_whole CHECK (((removed_by IS NULL) = (removed_at IS NULL)))
);
CREATE INDEX duty_period_until ON duty_period USING btree (label_id, until_at) WHERE (removed_at IS NULL);
alter table duty_period enable row level security;
alter table duty_period force row level security;
create policy duty_period_alter on duty_period for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy duty_period_backup on duty_period for select to {{backup}} using (true);
create policy duty_period_read on duty_period for select to {{app}} using (visible(label_id) AND sees('duty'::text) AND own_agency(agency_id));
create policy duty_period_write on duty_period for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (removed_by, removed_at) on duty_period to {{app}};
grant select on duty_period to {{backup}};

create table edition (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  document_id uuid not null,
  reference text not null,
  name text not null,
  stage text not null,
  title text not null,
  digest text,
  blocks integer not null,
  lines integer not null,
  summary text not null,
  redirects jsonb not null,
  earlier_id uuid,
  frozen_at timestamp with time zone,
  frozen_by uuid,
  recorded_at timestamp with time zone not null,
  acknowledgements jsonb not null default '[]'::jsonb,
  writers uuid[] not null default '{}'::uuid[],
  constraint edition_pkey PRIMARY KEY (agency_id, id),
  constraint edition_name_unique UNIQUE (agency_id, document_id, name),
  constraint edition_reference_unique UNIQUE (agency_id, reference),
  constraint edition_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint edition_is_frozen_whole CHECK (((digest IS NULL) = (frozen_at IS NULL)))
);
CREATE INDEX edition_document ON edition USING btree (document_id, recorded_at);
alter table edition enable row level security;
alter table edition force row level security;
create policy edition_alter on edition for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy edition_backup on edition for select to {{backup}} using (true);
create policy edition_read on edition for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy edition_write on edition for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (title, blocks, writers) on edition to {{app}};
grant select on edition to {{backup}};

create table evaluation (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  earlier_result jsonb,
  constraint evaluation_pkey PRIMARY KEY (agency_id, id),
  constraint evaluation_reference_unique UNIQUE (agency_id, reference),
  constraint evaluation_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX evaluation_recent ON evaluation USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS evaluation_agency_of_label (dependencies) ON agency_id, label_id FROM evaluation;
alter table evaluation enable row level security;
alter table evaluation force row level security;
create policy evaluation_alter on evaluation for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy evaluation_backup on evaluation for select to {{backup}} using (true);
create policy evaluation_read on evaluation for select to {{app}} using (((visible(label_id) AND sees('evaluation'::text)) OR (by_post(label_id) AND sees_by_post('evaluation'::text))) AND own_agency(agency_id));
create policy evaluation_write on evaluation for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on evaluation to {{app}};
grant select on evaluation to {{backup}};

create table finding (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint finding_pkey PRIMARY KEY (agency_id, id),
  constraint finding_reference_unique UNIQUE (agency_id, reference),
  constraint finding_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX finding_recent ON finding USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS finding_agency_of_label (dependencies) ON agency_id, label_id FROM finding;
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_alter on finding for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy finding_backup on finding for select to {{backup}} using (true);
create policy finding_read on finding for select to {{app}} using (visible(label_id) AND sees('finding'::text) AND own_agency(agency_id));
create policy finding_write on finding for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on finding to {{app}};
grant select on finding to {{backup}};

create table gap (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint gap_pkey PRIMARY KEY (agency_id, id),
  constraint gap_reference_unique UNIQUE (agency_id, reference),
  constraint gap_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint gap_state_known CHECK ((state = ANY (ARRAY['open'::text, 'being_collected'::text, 'closed'::text, 'accepted'::text])))
);
CREATE INDEX gap_recent ON gap USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS gap_agency_of_label (dependencies) ON agency_id, label_id FROM gap;
alter table gap enable row level security;
alter table gap force row level security;
create policy gap_alter on gap for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy gap_backup on gap for select to {{backup}} using (true);
create policy gap_read on gap for select to {{app}} using (((visible(label_id) AND sees('gap'::text)) OR (by_post(label_id) AND sees_by_post('gap'::text))) AND own_agency(agency_id));
create policy gap_write on gap for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on gap to {{app}};
grant select on gap to {{backup}};

create table harm_weight_set (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  code text not null,
  version integer not null,
  name text not null,
  source text not null,
  file_name text not null,
  days jsonb not null,
  because text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  retired_by uuid,
  retired_at timestamp with time zone,
  retired_because text not null default ''::text,
  constraint harm_weight_set_pkey PRIMARY KEY (agency_id, id),
  constraint harm_weight_set_version_unique UNIQUE (agency_id, code, version),
  constraint harm_weight_set_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint harm_weight_set_named CHECK ((name <> ''::text)),
  constraint harm_weight_set_reasoned CHECK ((because <> ''::text)),
  constraint harm_weight_set_sourced CHECK ((source <> ''::text)),
  constraint harm_weight_set_version_counts CHECK ((version >= 1))
);
alter table harm_weight_set enable row level security;
alter table harm_weight_set force row level security;
create policy harm_weight_set_alter on harm_weight_set for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy harm_weight_set_backup on harm_weight_set for select to {{backup}} using (true);
create policy harm_weight_set_read on harm_weight_set for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy harm_weight_set_write on harm_weight_set for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (retired_by, retired_at, retired_because) on harm_weight_set to {{app}};
grant select on harm_weight_set to {{backup}};

create table hypothesis_matrix (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity'::date,
  basis_lost_on date,
  basis_kept_on date,
  visible_until date not null default 'infinity'::date,
  constraint hypothesis_matrix_pkey PRIMARY KEY (agency_id, id),
  constraint hypothesis_matrix_reference_unique UNIQUE (agency_id, reference),
  constraint hypothesis_matrix_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint hypothesis_matrix_state_known CHECK ((state = ANY (ARRAY['open'::text, 'concluded'::text, 'withdrawn'::text])))
);
CREATE INDEX hypothesis_matrix_basis_due ON hypothesis_matrix USING btree (label_id, basis_due_on) WHERE (basis_due_on < 'infinity'::date);
CREATE INDEX hypothesis_matrix_recent ON hypothesis_matrix USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS hypothesis_matrix_agency_of_label (dependencies) ON agency_id, label_id FROM hypothesis_matrix;
alter table hypothesis_matrix enable row level security;
alter table hypothesis_matrix force row level security;
create policy hypothesis_matrix_alter on hypothesis_matrix for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy hypothesis_matrix_backup on hypothesis_matrix for select to {{backup}} using (true);
create policy hypothesis_matrix_read on hypothesis_matrix for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('hypothesis_matrix'::text) AND own_agency(agency_id));
create policy hypothesis_matrix_write on hypothesis_matrix for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on hypothesis_matrix to {{app}};
grant select on hypothesis_matrix to {{backup}};

create table idempotency (
  agency_id uuid not null,
  account_id uuid not null,
  key text not null,
  label_id integer not null,
  operation text not null,
  input_digest text not null,
  reply jsonb not null,
  at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (agency_id, account_id, key),
  constraint idempotency_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy idempotency_backup on idempotency for select to {{backup}} using (true);
create policy idempotency_forget on idempotency for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy idempotency_read on idempotency for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy idempotency_write on idempotency for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on idempotency to {{app}};
grant select on idempotency to {{backup}};

create table identity_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  outcome text not null,
  kept_id uuid,
  because text not null,
  statement_ids uuid[] not null,
  considered_ids uuid[] not null,
  by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_because text,
  constraint identity_decision_pkey PRIMARY KEY (agency_id, id),
  constraint identity_decision_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint identity_basis_given CHECK ((cardinality(statement_ids) > 0)),
  constraint identity_because_given CHECK ((because <> ''::text)),
  constraint identity_in_order CHECK ((first_id < second_id)),
  constraint identity_kept_one CHECK ((((kept_id IS NOT NULL) = (outcome = 'same'::text)) AND ((kept_id IS NULL) OR ((kept_id = first_id) OR (kept_id = second_id))))),
  constraint identity_outcome_known CHECK ((outcome = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text]))),
  constraint identity_withdrawn_whole CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))))
);
CREATE INDEX identity_decision_basis ON identity_decision USING gin (statement_ids);
CREATE INDEX identity_decision_first ON identity_decision USING btree (agency_id, first_id, second_id);
CREATE INDEX identity_decision_same ON identity_decision USING btree (agency_id) WHERE ((outcome = 'same'::text) AND (withdrawn_at IS NULL));
CREATE INDEX identity_decision_second ON identity_decision USING btree (agency_id, second_id);
alter table identity_decision enable row level security;
alter table identity_decision force row level security;
create policy identity_decision_alter on identity_decision for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy identity_decision_backup on identity_decision for select to {{backup}} using (true);
create policy identity_decision_read on identity_decision for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy identity_decision_remove on identity_decision for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy identity_decision_write on identity_decision for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until, withdrawn_at, withdrawn_by, withdrawn_because), delete on identity_decision to {{app}};
grant select on identity_decision to {{backup}};

create table import_batch (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint import_batch_pkey PRIMARY KEY (agency_id, id),
  constraint import_batch_reference_unique UNIQUE (agency_id, reference),
  constraint import_batch_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX import_batch_recent ON import_batch USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS import_batch_agency_of_label (dependencies) ON agency_id, label_id FROM import_batch;
alter table import_batch enable row level security;
alter table import_batch force row level security;
create policy import_batch_alter on import_batch for update to {{app}} using (visible(label_id) AND sees('import_batch'::text) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy import_batch_backup on import_batch for select to {{backup}} using (true);
create policy import_batch_read on import_batch for select to {{app}} using (visible(label_id) AND sees('import_batch'::text) AND own_agency(agency_id));
create policy import_batch_write on import_batch for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on import_batch to {{app}};
grant select on import_batch to {{backup}};

create table installation (
  id integer not null,
  access_version bigint not null,
  demo boolean not null,
  exercise_now timestamp with time zone,
  keyring_id uuid,
  constraint installation_pkey PRIMARY KEY (id),
  constraint installation_is_one CHECK ((id = 1))
);
alter table installation enable row level security;
alter table installation force row level security;
create policy installation_backup on installation for select to {{backup}} using (true);
create policy installation_raise on installation for update to {{door}} using (id = 1) with check (id = 1);
create policy installation_read on installation for select to {{app}}, {{door}} using (id = 1);
grant select on installation to {{app}};
grant select on installation to {{backup}};
grant select, update on installation to {{door}};

create table judgement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity'::date,
  basis_lost_on date,
  basis_kept_on date,
  visible_until date not null default 'infinity'::date,
  constraint judgement_pkey PRIMARY KEY (agency_id, id),
  constraint judgement_reference_unique UNIQUE (agency_id, reference),
  constraint judgement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX judgement_basis_due ON judgement USING btree (label_id, basis_due_on) WHERE (basis_due_on < 'infinity'::date);
CREATE INDEX judgement_recent ON judgement USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS judgement_agency_of_label (dependencies) ON agency_id, label_id FROM judgement;
alter table judgement enable row level security;
alter table judgement force row level security;
create policy judgement_alter on judgement for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy judgement_backup on judgement for select to {{backup}} using (true);
create policy judgement_read on judgement for select to {{app}} using (((visible(label_id) AND not_overdue(visible_until) AND sees('judgement'::text) AND (state <> ALL (ARRAY['in_review'::text, 'discarded'::text]))) OR (visible(label_id) AND not_overdue(visible_until) AND sees('judgement'::text) AND (created_by = myself())) OR (visible(label_id) AND not_overdue(visible_until) AND sees('judgement'::text) AND sees('product_in_review'::text))) AND own_agency(agency_id));
create policy judgement_write on judgement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on judgement to {{app}};
grant select on judgement to {{backup}};

create table label (
  id integer not null,
  agency_id uuid not null,
  key text not null,
  handling text[] not null,
  conditions text not null,
  compartments text[] not null,
  classification text not null,
  tlp text,
  purpose_group text not null,
  constraint label_pkey PRIMARY KEY (id),
  constraint label_key_unique UNIQUE (key),
  constraint label_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
CREATE INDEX label_first_compartment ON label USING btree (agency_id, (
CASE
    WHEN (compartments[1] IS NULL) THEN ''::text
    ELSE compartments[1]
END));
alter table label enable row level security;
alter table label force row level security;
create policy label_backup on label for select to {{backup}} using (true);
create policy label_door on label for all to {{door}} using (true) with check (true);
grant select on label to {{backup}};
grant select, insert on label to {{door}};

create table meeting (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  item_count integer not null default 0,
  constraint meeting_pkey PRIMARY KEY (agency_id, id),
  constraint meeting_reference_unique UNIQUE (agency_id, reference),
  constraint meeting_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX meeting_follows ON meeting USING btree (agency_id, ((body ->> 'followsId'::text)));
CREATE INDEX meeting_recent ON meeting USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS meeting_agency_of_label (dependencies) ON agency_id, label_id FROM meeting;
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_alter on meeting for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy meeting_backup on meeting for select to {{backup}} using (true);
create policy meeting_read on meeting for select to {{app}} using (((visible(label_id) AND sees('meeting'::text)) OR (by_post(label_id) AND sees_by_post('meeting'::text))) AND own_agency(agency_id));
create policy meeting_write on meeting for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on meeting to {{app}};
grant select on meeting to {{backup}};

create table migration (
  name text not null,
  checksum text not null,
  breaking boolean not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
alter table migration disable row level security;
alter table migration no force row level security;
grant select on migration to {{app}};
grant select on migration to {{backup}};

create table nomination (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint nomination_pkey PRIMARY KEY (agency_id, id),
  constraint nomination_reference_unique UNIQUE (agency_id, reference),
  constraint nomination_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX nomination_recent ON nomination USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS nomination_agency_of_label (dependencies) ON agency_id, label_id FROM nomination;
alter table nomination enable row level security;
alter table nomination force row level security;
create policy nomination_alter on nomination for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy nomination_backup on nomination for select to {{backup}} using (true);
create policy nomination_read on nomination for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy nomination_write on nomination for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on nomination to {{app}};
grant select on nomination to {{backup}};

create table notice (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  ends_at timestamp with time zone not null default 'infinity'::timestamp with time zone,
  recalled_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (agency_id, id),
  constraint notice_reference_unique UNIQUE (agency_id, reference),
  constraint notice_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint notice_has_end CHECK (isfinite(ends_at)),
  constraint notice_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'released'::text, 'recalled'::text, 'withdrawn'::text])))
);
CREATE INDEX notice_recent ON notice USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS notice_agency_of_label (dependencies) ON agency_id, label_id FROM notice;
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_alter on notice for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy notice_backup on notice for select to {{backup}} using (true);
create policy notice_read on notice for select to {{app}} using (((visible(label_id) AND sees('notice'::text) AND (state = ANY (ARRAY['released'::text, 'recalled'::text]))) OR (visible(label_id) AND sees('briefing_draft'::text)) OR (by_post(label_id) AND sees_by_post('notice'::text) AND (state = ANY (ARRAY['released'::text, 'recalled'::text])))) AND own_agency(agency_id) AND in_force(ends_at));
create policy notice_write on notice for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on notice to {{app}};
grant select on notice to {{backup}};

create table on_table (
  agency_id uuid not null,
  session_id uuid not null,
  label_id integer not null,
  comment_id uuid not null,
  put_by uuid not null,
  put_at timestamp with time zone not null,
  constraint on_table_pkey PRIMARY KEY (agency_id, session_id),
  constraint on_table_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table on_table enable row level security;
alter table on_table force row level security;
create policy on_table_alter on on_table for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy on_table_backup on on_table for select to {{backup}} using (true);
create policy on_table_read on on_table for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy on_table_write on on_table for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, comment_id, put_by, put_at) on on_table to {{app}};
grant select on on_table to {{backup}};

create table origin_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  first_id uuid not null,
  second_id uuid not null,
  answer text not null,
  because text not null,
  by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint origin_decision_pkey PRIMARY KEY (agency_id, id),
  constraint origin_decision_agency_id_first_id_fkey FOREIGN KEY (agency_id, first_id) REFERENCES report(agency_id, id),
  constraint origin_decision_agency_id_second_id_fkey FOREIGN KEY (agency_id, second_id) REFERENCES report(agency_id, id),
  constraint origin_decision_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint origin_answer_known CHECK ((answer = ANY (ARRAY['one_origin'::text, 'independent'::text]))),
  constraint origin_because_given CHECK ((because <> ''::text)),
  constraint origin_in_order CHECK ((first_id < second_id))
);
CREATE INDEX origin_decision_first ON origin_decision USING btree (agency_id, first_id);
CREATE INDEX origin_decision_second ON origin_decision USING btree (agency_id, second_id);
alter table origin_decision enable row level security;
alter table origin_decision force row level security;
create policy origin_decision_alter on origin_decision for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy origin_decision_backup on origin_decision for select to {{backup}} using (true);
create policy origin_decision_read on origin_decision for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy origin_decision_remove on origin_decision for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy origin_decision_write on origin_decision for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on origin_decision to {{app}};
grant select on origin_decision to {{backup}};

create table outcome (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint outcome_pkey PRIMARY KEY (agency_id, id),
  constraint outcome_reference_unique UNIQUE (agency_id, reference),
  constraint outcome_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX outcome_recent ON outcome USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS outcome_agency_of_label (dependencies) ON agency_id, label_id FROM outcome;
alter table outcome enable row level security;
alter table outcome force row level security;
create policy outcome_alter on outcome for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy outcome_backup on outcome for select to {{backup}} using (true);
create policy outcome_read on outcome for select to {{app}} using (((visible(label_id) AND sees('outcome'::text)) OR (by_post(label_id) AND sees_by_post('outcome'::text))) AND own_agency(agency_id));
create policy outcome_write on outcome for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on outcome to {{app}};
grant select on outcome to {{backup}};

create table own_receipt (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_id uuid not null,
  kind text not null,
  on_day date not null,
  constraint own_receipt_pkey PRIMARY KEY (agency_id, id),
  constraint own_receipt_one_each UNIQUE (agency_id, label_id, object_id, kind, on_day),
  constraint own_receipt_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table own_receipt enable row level security;
alter table own_receipt force row level security;
create policy own_receipt_backup on own_receipt for select to {{backup}} using (true);
create policy own_receipt_read on own_receipt for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy own_receipt_remove on own_receipt for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy own_receipt_write on own_receipt for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on own_receipt to {{app}};
grant select on own_receipt to {{backup}};

create table patrol_question (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint patrol_question_pkey PRIMARY KEY (agency_id, id),
  constraint patrol_question_reference_unique UNIQUE (agency_id, reference),
  constraint patrol_question_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint patrol_question_state_known CHECK ((state = ANY (ARRAY['released'::text, 'withdrawn'::text])))
);
CREATE INDEX patrol_question_recent ON patrol_question USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS patrol_question_agency_of_label (dependencies) ON agency_id, label_id FROM patrol_question;
alter table patrol_question enable row level security;
alter table patrol_question force row level security;
create policy patrol_question_alter on patrol_question for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy patrol_question_backup on patrol_question for select to {{backup}} using (true);
create policy patrol_question_read on patrol_question for select to {{app}} using (((visible(label_id) AND sees('patrol_question'::text)) OR (by_post(label_id) AND sees_by_post('patrol_question'::text))) AND own_agency(agency_id));
create policy patrol_question_write on patrol_question for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on patrol_question to {{app}};
grant select on patrol_question to {{backup}};

create table person_involvement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  name text not null,
  category text not null,
  purpose text not null,
  legal_basis text not null,
  grounds text not null,
  minor boolean not null,
  review_on date not null,
  maximum_on date not null,
  related_person_id uuid,
  related_entity_id uuid,
  born_on date,
  age_from integer,
  age_to integer,
  age_on date,
  adult_on date,
  asked_category text,
  asked_grounds text,
  asked_review_on date,
  asked_related_person_id uuid,
  asked_related_entity_id uuid,
  asked_by uuid,
  asked_at timestamp with time zone,
  category_asked_by uuid,
  category_decided_by uuid,
  constraint person_involvement_pkey PRIMARY KEY (agency_id, id),
  constraint person_involvement_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint person_involvement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint involvement_age_of_minor CHECK ((minor OR (adult_on IS NULL))),
  constraint involvement_age_once CHECK (((born_on IS NULL) OR (age_on IS NULL))),
  constraint involvement_age_whole CHECK ((((age_on IS NULL) = (age_from IS NULL)) AND ((age_on IS NULL) = (age_to IS NULL)))),
  constraint involvement_asked_category_known CHECK ((asked_category = ANY (ARRAY['a_suspect_committed'::text, 'a_suspect_about_to'::text, 'b_convicted'::text, 'c_victim'::text, 'c_possible_victim'::text, 'd_witness'::text, 'd_informant'::text, 'd_contact'::text, 'd_associate'::text, 'u_unverified_mention'::text]))),
  constraint involvement_asked_grounds_given CHECK ((asked_grounds <> ''::text)),
  constraint involvement_asked_whole CHECK ((num_nulls(asked_category, asked_grounds, asked_review_on, asked_by, asked_at) = ANY (ARRAY[0, 5]))),
  constraint involvement_category_by_two CHECK (((num_nulls(category_asked_by, category_decided_by) = ANY (ARRAY[0, 2])) AND (category_asked_by <> category_decided_by))),
  constraint involvement_category_known CHECK ((category = ANY (ARRAY['a_suspect_committed'::text, 'a_suspect_about_to'::text, 'b_convicted'::text, 'c_victim'::text, 'c_possible_victim'::text, 'd_witness'::text, 'd_informant'::text, 'd_contact'::text, 'd_associate'::text, 'u_unverified_mention'::text]))),
  constraint involvement_legal_basis_given CHECK ((legal_basis <> ''::text)),
  constraint involvement_name_given CHECK ((name <> ''::text)),
  constraint involvement_not_related_to_itself CHECK ((related_person_id <> id)),
  constraint involvement_purpose_given CHECK ((purpose <> ''::text)),
  constraint involvement_related_to_one CHECK (((related_person_id IS NULL) OR (related_entity_id IS NULL)))
);
CREATE INDEX person_involvement_asked ON person_involvement USING btree (agency_id, asked_at) WHERE (asked_by IS NOT NULL);
CREATE INDEX person_involvement_due ON person_involvement USING btree (label_id, visible_until);
CREATE INDEX person_involvement_report ON person_involvement USING btree (report_id);
alter table person_involvement enable row level security;
alter table person_involvement force row level security;
create policy person_involvement_alter on person_involvement for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy person_involvement_backup on person_involvement for select to {{backup}} using (true);
create policy person_involvement_read on person_involvement for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('report'::text) AND within_opening(report_id) AND own_agency(agency_id));
create policy person_involvement_remove on person_involvement for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy person_involvement_write on person_involvement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on person_involvement to {{app}};
grant select on person_involvement to {{backup}};

create table person_nomination (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity'::date,
  basis_lost_on date,
  basis_kept_on date,
  visible_until date not null default 'infinity'::date,
  constraint person_nomination_pkey PRIMARY KEY (agency_id, id),
  constraint person_nomination_reference_unique UNIQUE (agency_id, reference),
  constraint person_nomination_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint person_nomination_approved_until CHECK (((state <> 'approved'::text) OR (due_on IS NOT NULL))),
  constraint person_nomination_state_known CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'referred'::text, 'refused'::text, 'withdrawn'::text, 'ended'::text])))
);
CREATE INDEX person_nomination_basis_due ON person_nomination USING btree (label_id, basis_due_on) WHERE (basis_due_on < 'infinity'::date);
CREATE INDEX person_nomination_person ON person_nomination USING btree (((body ->> 'personId'::text)));
CREATE INDEX person_nomination_recent ON person_nomination USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS person_nomination_agency_of_label (dependencies) ON agency_id, label_id FROM person_nomination;
alter table person_nomination enable row level security;
alter table person_nomination force row level security;
create policy person_nomination_alter on person_nomination for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy person_nomination_backup on person_nomination for select to {{backup}} using (true);
create policy person_nomination_read on person_nomination for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('person_nomination'::text) AND own_agency(agency_id));
create policy person_nomination_write on person_nomination for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on person_nomination to {{app}};
grant select on person_nomination to {{backup}};

create table picture (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  digest text not null,
  media_type text not null,
  bytes bytea not null,
  recorded_at timestamp with time zone not null,
  constraint picture_pkey PRIMARY KEY (agency_id, id),
  constraint picture_once UNIQUE (agency_id, digest, label_id),
  constraint picture_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table picture enable row level security;
alter table picture force row level security;
create policy picture_backup on picture for select to {{backup}} using (true);
create policy picture_read on picture for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy picture_write on picture for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert on picture to {{app}};
grant select on picture to {{backup}};

create table placement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  comment_id uuid not null,
  edition_id uuid not null,
  state text not null,
  block_id text not null,
  range_from integer,
  range_to integer,
  confidence text not null,
  constraint placement_pkey PRIMARY KEY (agency_id, id),
  constraint placement_once UNIQUE (agency_id, comment_id, edition_id),
  constraint placement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX placement_edition ON placement USING btree (edition_id);
alter table placement enable row level security;
alter table placement force row level security;
create policy placement_alter on placement for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy placement_backup on placement for select to {{backup}} using (true);
create policy placement_read on placement for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy placement_write on placement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id) on placement to {{app}};
grant select on placement to {{backup}};

create table position (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  about_kind text not null,
  about_id uuid not null,
  account_id uuid not null,
  author_name text not null,
  delegation text not null,
  "position" text not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint position_pkey PRIMARY KEY (agency_id, id),
  constraint position_once UNIQUE (agency_id, about_id, account_id),
  constraint position_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint position_about_known CHECK ((about_kind = ANY (ARRAY['comment'::text, 'wording'::text])))
);
alter table "position" enable row level security;
alter table "position" force row level security;
create policy position_alter on "position" for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy position_backup on "position" for select to {{backup}} using (true);
create policy position_read on "position" for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy position_write on "position" for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, position, reason, at) on "position" to {{app}};
grant select on "position" to {{backup}};

create table priority (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint priority_pkey PRIMARY KEY (agency_id, id),
  constraint priority_reference_unique UNIQUE (agency_id, reference),
  constraint priority_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX priority_recent ON priority USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS priority_agency_of_label (dependencies) ON agency_id, label_id FROM priority;
alter table priority enable row level security;
alter table priority force row level security;
create policy priority_alter on priority for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy priority_backup on priority for select to {{backup}} using (true);
create policy priority_read on priority for select to {{app}} using (((visible(label_id) AND sees('priority'::text)) OR (by_post(label_id) AND sees_by_post('priority'::text))) AND own_agency(agency_id));
create policy priority_write on priority for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on priority to {{app}};
grant select on priority to {{backup}};

create table proceeding (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  case_ref text not null,
  authority text not null,
  opened_on date not null,
  confirm_by date not null,
  closed_on date,
  outcome text,
  kept_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint proceeding_pkey PRIMARY KEY (agency_id, id),
  constraint proceeding_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint proceeding_authority_given CHECK ((authority <> ''::text)),
  constraint proceeding_case_given CHECK ((case_ref <> ''::text)),
  constraint proceeding_closed_whole CHECK (((closed_on IS NULL) = (outcome IS NULL))),
  constraint proceeding_outcome_known CHECK ((outcome = ANY (ARRAY['conviction'::text, 'acquittal'::text, 'no_further_action'::text, 'other'::text])))
);
CREATE UNIQUE INDEX proceeding_open_case ON proceeding USING btree (agency_id, label_id, case_ref) WHERE (closed_on IS NULL);
alter table proceeding enable row level security;
alter table proceeding force row level security;
create policy proceeding_alter on proceeding for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy proceeding_backup on proceeding for select to {{backup}} using (true);
create policy proceeding_read on proceeding for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy proceeding_write on proceeding for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (confirm_by, closed_on, outcome, kept_by) on proceeding to {{app}};
grant select on proceeding to {{backup}};

create table product (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  names_person boolean not null default false,
  basis_due_on date not null default 'infinity'::date,
  basis_lost_on date,
  basis_kept_on date,
  visible_until date not null default 'infinity'::date,
  constraint product_pkey PRIMARY KEY (agency_id, id),
  constraint product_reference_unique UNIQUE (agency_id, reference),
  constraint product_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX product_basis_due ON product USING btree (label_id, basis_due_on) WHERE (basis_due_on < 'infinity'::date);
CREATE INDEX product_recent ON product USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS product_agency_of_label (dependencies) ON agency_id, label_id FROM product;
alter table product enable row level security;
alter table product force row level security;
create policy product_alter on product for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy product_backup on product for select to {{backup}} using (true);
create policy product_read on product for select to {{app}} using (((visible(label_id) AND not_overdue(visible_until) AND (created_by = myself())) OR (visible(label_id) AND not_overdue(visible_until) AND (owner_id = myself())) OR (visible(label_id) AND not_overdue(visible_until) AND jsonb_exists((body -> 'authorIds'::text), (myself())::text)) OR (visible(label_id) AND not_overdue(visible_until) AND (((body -> 'review'::text) ->> 'byId'::text) = (myself())::text)) OR (visible(label_id) AND not_overdue(visible_until) AND sees('product_draft'::text)) OR (visible(label_id) AND not_overdue(visible_until) AND sees('product_in_review'::text) AND (state = 'peer_review'::text)) OR (visible(label_id) AND not_overdue(visible_until) AND sees('product'::text) AND (state <> ALL (ARRAY['commissioned'::text, 'drafting'::text, 'peer_review'::text, 'withdrawn'::text]))) OR (visible(label_id) AND not_overdue(visible_until) AND sees('briefing'::text) AND (state = ANY (ARRAY['approved'::text, 'disseminated'::text])) AND ((body ->> 'type'::text) = 'briefing'::text)) OR (by_post(label_id) AND sees_by_post('product'::text) AND not_overdue(visible_until) AND (state = ANY (ARRAY['approved'::text, 'disseminated'::text])) AND ((body ->> 'type'::text) = ANY (ARRAY['tactical_assessment'::text, 'problem_profile'::text, 'strategic_assessment'::text, 'briefing'::text, 'results_analysis'::text, 'market_profile'::text, 'series_report'::text, 'early_warning'::text, 'risk_assessment'::text, 'socta'::text, 'horizon_scan'::text])))) AND own_agency(agency_id));
create policy product_write on product for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on product to {{app}};
grant select on product to {{backup}};

create table product_feedback (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  product_id uuid not null,
  given_by uuid not null,
  of_use text not null,
  used_for text not null,
  sentence text not null,
  given_at timestamp with time zone not null,
  constraint product_feedback_pkey PRIMARY KEY (agency_id, id),
  constraint product_feedback_one_each UNIQUE (agency_id, product_id, given_by),
  constraint product_feedback_agency_id_product_id_fkey FOREIGN KEY (agency_id, product_id) REFERENCES product(agency_id, id),
  constraint product_feedback_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint product_feedback_purpose_known CHECK ((used_for = ANY (ARRAY['decision'::text, 'tasking'::text, 'briefing'::text, 'investigation'::text, 'prevention'::text, 'other'::text, 'not_used'::text]))),
  constraint product_feedback_use_known CHECK ((of_use = ANY (ARRAY['yes'::text, 'in_part'::text, 'no'::text])))
);
alter table product_feedback enable row level security;
alter table product_feedback force row level security;
create policy product_feedback_alter on product_feedback for update to {{app}} using (visible(label_id) AND own_agency(agency_id) AND (given_by = myself())) with check (writable(label_id) AND own_agency(agency_id) AND (given_by = myself()));
create policy product_feedback_backup on product_feedback for select to {{backup}} using (true);
create policy product_feedback_read on product_feedback for select to {{app}} using ((visible(label_id) OR (by_post(label_id) AND sees_by_post('product'::text))) AND own_agency(agency_id) AND (EXISTS ( SELECT 1
   FROM product p
  WHERE ((p.agency_id = product_feedback.agency_id) AND (p.id = product_feedback.product_id)))));
create policy product_feedback_write on product_feedback for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id) AND (given_by = myself()));
grant select, insert, update (label_id, of_use, used_for, sentence, given_at) on product_feedback to {{app}};
grant select on product_feedback to {{backup}};

create table protected_address (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  entity_ids uuid[] not null,
  because text not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  lift_because text,
  lift_asked_by uuid,
  lift_asked_at timestamp with time zone,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint protected_address_pkey PRIMARY KEY (agency_id, id),
  constraint protected_address_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint protected_address_because_given CHECK ((because <> ''::text)),
  constraint protected_address_lift_whole CHECK ((((lift_because IS NULL) = (lift_asked_by IS NULL)) AND ((lift_because IS NULL) = (lift_asked_at IS NULL)))),
  constraint protected_address_lifted_by_two CHECK (((lifted_by IS NULL) OR ((lift_asked_by IS NOT NULL) AND (lifted_by <> lift_asked_by) AND (lifted_at IS NOT NULL)))),
  constraint protected_address_names_one CHECK ((cardinality(entity_ids) > 0))
);
CREATE INDEX protected_address_entity ON protected_address USING gin (entity_ids);
alter table protected_address enable row level security;
alter table protected_address force row level security;
create policy protected_address_alter on protected_address for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy protected_address_backup on protected_address for select to {{backup}} using (true);
create policy protected_address_read on protected_address for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy protected_address_write on protected_address for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (entity_ids, lift_because, lift_asked_by, lift_asked_at, lifted_by, lifted_at) on protected_address to {{app}};
grant select on protected_address to {{backup}};

create table protected_key (
  agency_id uuid not null,
  label_id integer not null,
  digest bytea not null,
  address_id uuid not null,
  constraint protected_key_pkey PRIMARY KEY (agency_id, digest, address_id),
  constraint protected_key_agency_id_address_id_fkey FOREIGN KEY (agency_id, address_id) REFERENCES protected_address(agency_id, id),
  constraint protected_key_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table protected_key enable row level security;
alter table protected_key force row level security;
create policy protected_key_backup on protected_key for select to {{backup}} using (true);
create policy protected_key_read on protected_key for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy protected_key_remove on protected_key for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy protected_key_write on protected_key for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on protected_key to {{app}};
grant select on protected_key to {{backup}};

create table public_release (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  year integer not null,
  month integer not null,
  version integer not null,
  layout jsonb not null,
  counts jsonb not null,
  printed jsonb not null,
  against uuid[] not null,
  because text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint public_release_pkey PRIMARY KEY (agency_id, id),
  constraint public_release_version_unique UNIQUE (agency_id, year, month, version),
  constraint public_release_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint public_release_month_known CHECK ((month = ANY (ARRAY[3, 6, 9, 12]))),
  constraint public_release_reasoned CHECK ((because <> ''::text)),
  constraint public_release_version_counts CHECK ((version >= 1)),
  constraint public_release_year_real CHECK (((year >= 2000) AND (year <= 2100)))
);
alter table public_release enable row level security;
alter table public_release force row level security;
create policy public_release_backup on public_release for select to {{backup}} using (true);
create policy public_release_read on public_release for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy public_release_write on public_release for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id) AND (made_by = myself()));
grant select, insert on public_release to {{app}};
grant select on public_release to {{backup}};

create table public_release_decision (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  release_id uuid not null,
  decision text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint public_release_decision_pkey PRIMARY KEY (agency_id, id),
  constraint public_release_decision_once UNIQUE (agency_id, release_id),
  constraint public_release_decision_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES public_release(agency_id, id),
  constraint public_release_decision_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint public_release_decision_known CHECK ((decision = ANY (ARRAY['approved'::text, 'declined'::text]))),
  constraint public_release_decision_reasoned CHECK ((reason <> ''::text))
);
alter table public_release_decision enable row level security;
alter table public_release_decision force row level security;
create policy public_release_decision_backup on public_release_decision for select to {{backup}} using (true);
create policy public_release_decision_read on public_release_decision for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy public_release_decision_write on public_release_decision for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id) AND (decided_by = myself()) AND (EXISTS ( SELECT 1
   FROM public_release r
  WHERE ((r.agency_id = public_release_decision.agency_id) AND (r.id = public_release_decision.release_id) AND (r.made_by <> myself())))));
grant select, insert on public_release_decision to {{app}};
grant select on public_release_decision to {{backup}};

create table readiness (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint readiness_pkey PRIMARY KEY (agency_id, id),
  constraint readiness_reference_unique UNIQUE (agency_id, reference),
  constraint readiness_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX readiness_recent ON readiness USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS readiness_agency_of_label (dependencies) ON agency_id, label_id FROM readiness;
alter table readiness enable row level security;
alter table readiness force row level security;
create policy readiness_alter on readiness for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy readiness_backup on readiness for select to {{backup}} using (true);
create policy readiness_read on readiness for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy readiness_write on readiness for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on readiness to {{app}};
grant select on readiness to {{backup}};

create table receipt_count (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  kind text not null,
  on_day date not null,
  count integer not null,
  constraint receipt_count_pkey PRIMARY KEY (agency_id, id),
  constraint receipt_count_one_each UNIQUE (agency_id, object_id, kind, on_day),
  constraint receipt_count_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint receipt_count_kind_known CHECK ((kind = ANY (ARRAY['opened'::text, 'saw_nothing'::text])))
);
alter table receipt_count enable row level security;
alter table receipt_count force row level security;
create policy receipt_count_alter on receipt_count for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy receipt_count_backup on receipt_count for select to {{backup}} using (true);
create policy receipt_count_read on receipt_count for select to {{app}} using (((visible(label_id) AND sees(object_kind)) OR (by_post(label_id) AND sees_by_post(object_kind))) AND own_agency(agency_id));
create policy receipt_count_write on receipt_count for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on receipt_count to {{app}};
grant select on receipt_count to {{backup}};

create table recipient (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  kind text not null,
  state text not null,
  contact text not null,
  rests_on text not null,
  valid_until date,
  partner_account_id uuid,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  ended_because text not null,
  constraint recipient_pkey PRIMARY KEY (agency_id, id),
  constraint recipient_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint recipient_basis_given CHECK ((rests_on <> ''::text)),
  constraint recipient_contact_given CHECK ((contact <> ''::text)),
  constraint recipient_kind_known CHECK ((kind = ANY (ARRAY['own_service'::text, 'prosecutor_or_court'::text, 'other_authority'::text, 'eu_schengen_authority'::text, 'eu_body'::text, 'third_state'::text, 'third_state_private'::text, 'public_body'::text, 'private'::text, 'public'::text]))),
  constraint recipient_name_given CHECK ((name <> ''::text))
);
CREATE INDEX recipient_label ON recipient USING btree (label_id, name);
alter table recipient enable row level security;
alter table recipient force row level security;
create policy recipient_alter on recipient for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy recipient_backup on recipient for select to {{backup}} using (true);
create policy recipient_read on recipient for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy recipient_write on recipient for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (name, kind, state, contact, rests_on, valid_until, partner_account_id, kept_by, kept_at, ended_by, ended_at, ended_because) on recipient to {{app}};
grant select on recipient to {{backup}};

create table report (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  reference text not null,
  version integer not null,
  state text not null,
  subject text not null,
  unit_name text not null,
  planned_label_id integer,
  priority text,
  purpose text,
  legal_basis text,
  occurred_on date,
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  review_on date not null,
  maximum_on date not null,
  sanitised_text text,
  origin_chain_id uuid not null,
  may_assist_defence text not null,
  restricted_because text,
  contested boolean not null,
  hold boolean not null,
  case_ref text,
  use text,
  use_because text not null default ''::text,
  area_code text,
  topic text,
  review_set_on date not null,
  review_because text,
  subject_informed_on date,
  constraint report_pkey PRIMARY KEY (agency_id, id),
  constraint report_reference_unique UNIQUE (reference, agency_id),
  constraint report_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_planned_label_id_fkey FOREIGN KEY (planned_label_id) REFERENCES label(id),
  constraint report_defence_known CHECK ((may_assist_defence = ANY (ARRAY['yes'::text, 'no'::text, 'not_assessed'::text]))),
  constraint report_review_because_known CHECK ((review_because = ANY (ARRAY['cleared'::text, 'death'::text, 'correction'::text, 'priority_ended'::text]))),
  constraint report_subject_sealed CHECK (((sanitised_text IS NOT NULL) OR (state = 'erased'::text) OR (subject ~~ 'sealed:1:%'::text))),
  constraint report_use_known CHECK ((use = ANY (ARRAY['of_use'::text, 'not_of_use'::text])))
);
CREATE INDEX report_due ON report USING btree (agency_id, visible_until) WHERE (visible_until < 'infinity'::date);
CREATE INDEX report_group ON report USING btree (agency_id, label_id, COALESCE(submitted_at, created_at) DESC, id DESC) WHERE (review_on < 'infinity'::date);
CREATE INDEX report_latest ON report USING btree (agency_id, COALESCE(submitted_at, created_at) DESC, id DESC);
CREATE INDEX report_placed ON report USING btree (agency_id, COALESCE(submitted_at, created_at) DESC, id DESC) WHERE (area_code IS NOT NULL);
CREATE INDEX report_state_latest ON report USING btree (agency_id, state, COALESCE(submitted_at, created_at) DESC, id DESC);
CREATE INDEX report_state_urgent ON report USING btree (agency_id, state, ((priority = 'high'::text)) DESC NULLS LAST, COALESCE(submitted_at, created_at) DESC, id DESC);
CREATE STATISTICS report_agency_of_label (dependencies) ON agency_id, label_id FROM report;
alter table report enable row level security;
alter table report force row level security;
create policy report_alter on report for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy report_backup on report for select to {{backup}} using (true);
create policy report_read on report for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('report'::text) AND within_opening(id) AND own_agency(agency_id));
create policy report_write on report for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on report to {{app}};
grant select on report to {{backup}};

create table report_draft (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  body text not null,
  saved_at timestamp with time zone not null,
  constraint report_draft_pkey PRIMARY KEY (agency_id, id),
  constraint report_draft_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES report(agency_id, id),
  constraint report_draft_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_draft_sealed CHECK ((body ~~ 'sealed:1:%'::text))
);
alter table report_draft enable row level security;
alter table report_draft force row level security;
create policy report_draft_alter on report_draft for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy report_draft_backup on report_draft for select to {{backup}} using (true);
create policy report_draft_read on report_draft for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy report_draft_remove on report_draft for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy report_draft_write on report_draft for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on report_draft to {{app}};
grant select on report_draft to {{backup}};

create table report_grade (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  report_id uuid not null,
  kind text not null,
  scheme text not null,
  scheme_version text not null,
  source text not null,
  info text not null,
  graded_by uuid,
  unit_name text not null,
  graded_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  rationale text not null,
  constraint report_grade_pkey PRIMARY KEY (agency_id, id),
  constraint report_grade_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint report_grade_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_grade_kind_known CHECK ((kind = ANY (ARRAY['provisional'::text, 'record'::text]))),
  constraint report_grade_reason_sealed CHECK (((kind <> 'provisional'::text) OR (rationale = ''::text)))
);
CREATE INDEX report_grade_report ON report_grade USING btree (report_id, recorded_at);
alter table report_grade enable row level security;
alter table report_grade force row level security;
create policy report_grade_backup on report_grade for select to {{backup}} using (true);
create policy report_grade_read on report_grade for select to {{app}} using (visible(label_id) AND sees('report'::text) AND within_opening(report_id) AND own_agency(agency_id));
create policy report_grade_relabel on report_grade for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy report_grade_remove on report_grade for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy report_grade_write on report_grade for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id), delete on report_grade to {{app}};
grant select on report_grade to {{backup}};

create table report_hold (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  kind text not null,
  ground text not null,
  set_by uuid not null,
  approved_by uuid not null,
  set_on date not null,
  ends_on date not null,
  constraint report_hold_pkey PRIMARY KEY (agency_id, id),
  constraint report_hold_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint report_hold_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_hold_by_two CHECK ((approved_by <> set_by)),
  constraint report_hold_ends CHECK ((ends_on >= set_on)),
  constraint report_hold_ground_given CHECK ((ground <> ''::text)),
  constraint report_hold_kind_known CHECK ((kind = ANY (ARRAY['evidence_hold'::text, 'rights_request'::text, 'complaint'::text, 'inquiry'::text])))
);
CREATE INDEX report_hold_report ON report_hold USING btree (report_id);
alter table report_hold enable row level security;
alter table report_hold force row level security;
create policy report_hold_alter on report_hold for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy report_hold_backup on report_hold for select to {{backup}} using (true);
create policy report_hold_read on report_hold for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND within_opening(report_id) AND own_agency(agency_id));
create policy report_hold_remove on report_hold for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy report_hold_write on report_hold for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on report_hold to {{app}};
grant select on report_hold to {{backup}};

create table report_raw (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  raw_subject text not null,
  raw_text text not null,
  source_reference text not null,
  tray text not null,
  answers text not null,
  author_id uuid not null,
  grader_id uuid,
  sanitiser_id uuid,
  checker_id uuid,
  sanitised_subject text,
  sanitised_draft text,
  sanitisation_note text,
  residual_risk text,
  check_answers jsonb,
  grade_reason text not null,
  circumstances text,
  constraint report_raw_pkey PRIMARY KEY (agency_id, id),
  constraint report_raw_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES report(agency_id, id),
  constraint report_raw_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_raw_circumstances_sealed CHECK ((circumstances ~~ 'sealed:1:%'::text)),
  constraint report_raw_sealed CHECK (((raw_subject ~~ 'sealed:1:%'::text) AND (raw_text ~~ 'sealed:1:%'::text) AND (source_reference ~~ 'sealed:1:%'::text) AND (answers ~~ 'sealed:1:%'::text) AND (grade_reason ~~ 'sealed:1:%'::text) AND (sanitised_subject ~~ 'sealed:1:%'::text) AND (sanitised_draft ~~ 'sealed:1:%'::text) AND (sanitisation_note ~~ 'sealed:1:%'::text)))
);
alter table report_raw enable row level security;
alter table report_raw force row level security;
create policy report_raw_alter on report_raw for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy report_raw_backup on report_raw for select to {{backup}} using (true);
create policy report_raw_read on report_raw for select to {{app}} using (visible(label_id) AND sees('report'::text) AND outside_opening() AND own_agency(agency_id));
create policy report_raw_remove on report_raw for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy report_raw_write on report_raw for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on report_raw to {{app}};
grant select on report_raw to {{backup}};

create table report_receipt (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  reference text not null,
  subject text not null,
  state text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  feedback text,
  marking jsonb,
  constraint report_receipt_pkey PRIMARY KEY (agency_id, id),
  constraint report_receipt_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint report_receipt_sealed CHECK ((subject ~~ 'sealed:1:%'::text))
);
CREATE INDEX report_receipt_label ON report_receipt USING btree (label_id, recorded_at DESC);
CREATE INDEX report_receipt_report ON report_receipt USING btree (report_id);
alter table report_receipt enable row level security;
alter table report_receipt force row level security;
create policy report_receipt_backup on report_receipt for select to {{backup}} using (true);
create policy report_receipt_read on report_receipt for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy report_receipt_remove on report_receipt for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy report_receipt_write on report_receipt for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on report_receipt to {{app}};
grant select on report_receipt to {{backup}};

create table requirement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint requirement_pkey PRIMARY KEY (agency_id, id),
  constraint requirement_reference_unique UNIQUE (agency_id, reference),
  constraint requirement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX requirement_recent ON requirement USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS requirement_agency_of_label (dependencies) ON agency_id, label_id FROM requirement;
alter table requirement enable row level security;
alter table requirement force row level security;
create policy requirement_alter on requirement for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy requirement_backup on requirement for select to {{backup}} using (true);
create policy requirement_read on requirement for select to {{app}} using (((visible(label_id) AND sees('requirement'::text)) OR (by_post(label_id) AND sees_by_post('requirement'::text))) AND own_agency(agency_id));
create policy requirement_write on requirement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on requirement to {{app}};
grant select on requirement to {{backup}};

create table retention_proposal (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  report_version integer not null,
  outcome text not null,
  reason text not null,
  grade jsonb,
  links jsonb not null,
  hold_kind text,
  hold_until date,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  subject_informed_on date,
  constraint retention_proposal_pkey PRIMARY KEY (agency_id, id),
  constraint retention_proposal_one UNIQUE (agency_id, label_id, report_id),
  constraint retention_proposal_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint retention_proposal_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint retention_proposal_hold_known CHECK ((hold_kind = ANY (ARRAY['evidence_hold'::text, 'rights_request'::text, 'complaint'::text, 'inquiry'::text]))),
  constraint retention_proposal_hold_whole CHECK (((outcome = 'hold'::text) = ((hold_kind IS NOT NULL) AND (hold_until IS NOT NULL)))),
  constraint retention_proposal_outcome_known CHECK ((outcome = ANY (ARRAY['retain'::text, 'hold'::text, 'contest'::text, 'restrict'::text, 'erase'::text]))),
  constraint retention_proposal_reason_given CHECK ((reason <> ''::text))
);
alter table retention_proposal enable row level security;
alter table retention_proposal force row level security;
create policy retention_proposal_alter on retention_proposal for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy retention_proposal_backup on retention_proposal for select to {{backup}} using (true);
create policy retention_proposal_read on retention_proposal for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND within_opening(report_id) AND own_agency(agency_id));
create policy retention_proposal_remove on retention_proposal for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy retention_proposal_write on retention_proposal for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on retention_proposal to {{app}};
grant select on retention_proposal to {{backup}};

create table review_member (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  document_id uuid not null,
  account_id uuid,
  name text not null,
  role text not null,
  capacity text not null,
  delegation text not null,
  acknowledged boolean not null,
  gender text,
  from_on date not null,
  until_on date,
  recorded_at timestamp with time zone not null,
  ended_because text,
  constraint review_member_pkey PRIMARY KEY (agency_id, id),
  constraint review_member_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX review_member_document ON review_member USING btree (document_id);
alter table review_member enable row level security;
alter table review_member force row level security;
create policy review_member_alter on review_member for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy review_member_backup on review_member for select to {{backup}} using (true);
create policy review_member_read on review_member for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy review_member_write on review_member for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (acknowledged, until_on, ended_because) on review_member to {{app}};
grant select on review_member to {{backup}};

create table review_round (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  document_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  note text not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  broken_at timestamp with time zone,
  broken_by uuid,
  extensions jsonb not null,
  version integer not null,
  recorded_at timestamp with time zone not null,
  remind_before integer[] not null default '{7,1}'::integer[],
  reminders jsonb not null default '[]'::jsonb,
  constraint review_round_pkey PRIMARY KEY (agency_id, id),
  constraint review_round_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint review_round_kind_known CHECK ((kind = ANY (ARRAY['comment'::text, 'silence'::text]))),
  constraint review_round_lasts CHECK ((closes_at > opens_at))
);
CREATE INDEX review_round_document ON review_round USING btree (document_id, opens_at);
alter table review_round enable row level security;
alter table review_round force row level security;
create policy review_round_alter on review_round for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy review_round_backup on review_round for select to {{backup}} using (true);
create policy review_round_read on review_round for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy review_round_write on review_round for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (note, opens_at, closes_at, broken_at, broken_by, extensions, version, reminders) on review_round to {{app}};
grant select on review_round to {{backup}};

create table saved_search (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  query jsonb not null,
  alert boolean not null,
  last_seen_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  seen_until jsonb not null default '{}'::jsonb,
  constraint saved_search_pkey PRIMARY KEY (agency_id, id),
  constraint saved_search_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint saved_search_named CHECK ((name <> ''::text))
);
CREATE INDEX saved_search_label ON saved_search USING btree (label_id, created_at);
alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_alter on saved_search for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy saved_search_backup on saved_search for select to {{backup}} using (true);
create policy saved_search_read on saved_search for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy saved_search_remove on saved_search for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy saved_search_write on saved_search for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (alert, last_seen_at, seen_until), delete on saved_search to {{app}};
grant select on saved_search to {{backup}};

create table search_entry (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  label_id integer not null,
  lexemes tsvector not null,
  entered_at timestamp with time zone not null default now(),
  visible_until date not null default 'infinity'::date,
  keys tsvector not null default search_keys(lexemes),
  constraint search_entry_pkey PRIMARY KEY (agency_id, id),
  constraint search_entry_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX search_entry_keys ON search_entry USING gin (keys) WITH (fastupdate=off);
CREATE INDEX search_entry_lexemes ON search_entry USING gin (lexemes) WITH (fastupdate=off);
CREATE INDEX search_entry_newest ON search_entry USING btree (label_id, entered_at DESC, id);
alter table search_entry enable row level security;
alter table search_entry force row level security;
create policy search_entry_alter on search_entry for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy search_entry_backup on search_entry for select to {{backup}} using (true);
create policy search_entry_find on search_entry for select to {{search}} using (true);
create policy search_entry_read on search_entry for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees(kind) AND own_agency(agency_id));
create policy search_entry_remove on search_entry for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy search_entry_write on search_entry for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on search_entry to {{app}};
grant select on search_entry to {{backup}};
grant select on search_entry to {{search}};

create table session (
  agency_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  kind text not null,
  csrf text not null,
  purpose text,
  justification text,
  case_ref text,
  purpose_set_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  previous_token_hash bytea,
  ended_because text,
  browser_hash bytea,
  family_hash bytea,
  constraint session_pkey PRIMARY KEY (agency_id, id),
  constraint session_family_unique UNIQUE (family_hash),
  constraint session_previous_token_unique UNIQUE (previous_token_hash),
  constraint session_token_unique UNIQUE (token_hash),
  constraint session_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint session_end_is_known CHECK ((ended_because = ANY (ARRAY['signed_out'::text, 'expired'::text, 'idle'::text, 'too_many'::text, 'elsewhere'::text, 'password'::text, 'account'::text, 'token_reused'::text])))
);
CREATE INDEX session_browser ON session USING btree (browser_hash) WHERE (browser_hash IS NOT NULL);
CREATE INDEX session_live ON session USING btree (agency_id, account_id) WHERE (ended_at IS NULL);
alter table session enable row level security;
alter table session force row level security;
create policy session_backup on session for select to {{backup}} using (true);
create policy session_door on session for all to {{door}} using (true) with check (true);
grant select on session to {{backup}};
grant select, insert, update on session to {{door}};

create table shift_sheet (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint shift_sheet_pkey PRIMARY KEY (agency_id, id),
  constraint shift_sheet_reference_unique UNIQUE (agency_id, reference),
  constraint shift_sheet_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint shift_sheet_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'released'::text, 'recalled'::text, 'withdrawn'::text])))
);
CREATE INDEX shift_sheet_recent ON shift_sheet USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS shift_sheet_agency_of_label (dependencies) ON agency_id, label_id FROM shift_sheet;
alter table shift_sheet enable row level security;
alter table shift_sheet force row level security;
create policy shift_sheet_alter on shift_sheet for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy shift_sheet_backup on shift_sheet for select to {{backup}} using (true);
create policy shift_sheet_read on shift_sheet for select to {{app}} using (((visible(label_id) AND sees('shift_sheet'::text) AND (state = ANY (ARRAY['released'::text, 'recalled'::text]))) OR (visible(label_id) AND sees('briefing_draft'::text)) OR (by_post(label_id) AND sees_by_post('shift_sheet'::text) AND (state = ANY (ARRAY['released'::text, 'recalled'::text])))) AND own_agency(agency_id));
create policy shift_sheet_write on shift_sheet for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on shift_sheet to {{app}};
grant select on shift_sheet to {{backup}};

create table sign_in_pace (
  key bytea not null,
  due_at timestamp with time zone not null,
  constraint sign_in_pace_pkey PRIMARY KEY (key)
);
CREATE INDEX sign_in_pace_due ON sign_in_pace USING btree (due_at);
alter table sign_in_pace enable row level security;
alter table sign_in_pace force row level security;
create policy sign_in_pace_backup on sign_in_pace for select to {{backup}} using (true);
create policy sign_in_pace_door on sign_in_pace for all to {{door}} using (true) with check (true);
grant select on sign_in_pace to {{backup}};
grant select, insert, update, delete on sign_in_pace to {{door}};

create table speaker (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  session_id uuid not null,
  account_id uuid not null,
  name text not null,
  delegation text not null,
  asked_at timestamp with time zone not null,
  given_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint speaker_pkey PRIMARY KEY (agency_id, id),
  constraint speaker_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX speaker_session ON speaker USING btree (session_id, asked_at);
alter table speaker enable row level security;
alter table speaker force row level security;
create policy speaker_alter on speaker for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy speaker_backup on speaker for select to {{backup}} using (true);
create policy speaker_read on speaker for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy speaker_write on speaker for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (given_at, ended_at) on speaker to {{app}};
grant select on speaker to {{backup}};

create table special_item (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  involvement_id uuid,
  kind text not null,
  words text,
  necessity text,
  because text,
  state text not null,
  proposed_on date not null,
  review_on date not null,
  maximum_on date not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decided_because text not null default ''::text,
  proposed_by uuid,
  constraint special_item_pkey PRIMARY KEY (agency_id, id),
  constraint special_item_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint special_item_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint special_item_decided_whole CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL)))),
  constraint special_item_kind_known CHECK ((kind = ANY (ARRAY['origin'::text, 'politics'::text, 'belief'::text, 'union'::text, 'genetic'::text, 'biometric'::text, 'health'::text, 'sex_life'::text]))),
  constraint special_item_necessity_known CHECK ((necessity = ANY (ARRAY['offence_element'::text, 'victim_need'::text, 'unknown_offender'::text, 'necessary'::text]))),
  constraint special_item_refused_because CHECK (((state <> 'refused'::text) OR (decided_because <> ''::text))),
  constraint special_item_refused_without_words CHECK ((((state = 'refused'::text) = (words IS NULL)) AND ((words IS NULL) = (because IS NULL)) AND ((words IS NULL) = (necessity IS NULL)))),
  constraint special_item_sealed CHECK (((words ~~ 'sealed:1:%'::text) AND (because ~~ 'sealed:1:%'::text))),
  constraint special_item_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text])))
);
CREATE INDEX special_item_report ON special_item USING btree (agency_id, report_id);
CREATE INDEX special_item_review ON special_item USING btree (label_id, review_on) WHERE (state = 'approved'::text);
CREATE INDEX special_item_waiting ON special_item USING btree (label_id, proposed_on) WHERE (state = 'proposed'::text);
alter table special_item enable row level security;
alter table special_item force row level security;
create policy special_item_alter on special_item for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy special_item_backup on special_item for select to {{backup}} using (true);
create policy special_item_read on special_item for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('report'::text) AND own_agency(agency_id));
create policy special_item_remove on special_item for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy special_item_write on special_item for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until, words, necessity, because, state, proposed_on, review_on, maximum_on, decided_by, decided_at, decided_because, proposed_by), delete on special_item to {{app}};
grant select on special_item to {{backup}};

create table staff_card (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  name text not null,
  unit_name text not null,
  constraint staff_card_pkey PRIMARY KEY (agency_id, id),
  constraint staff_card_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table staff_card enable row level security;
alter table staff_card force row level security;
create policy staff_card_alter on staff_card for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy staff_card_backup on staff_card for select to {{backup}} using (true);
create policy staff_card_read on staff_card for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy staff_card_write on staff_card for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (name, unit_name) on staff_card to {{app}};
grant select on staff_card to {{backup}};

create table statement (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  reference text not null,
  report_id uuid not null,
  subject_id uuid not null,
  subject_kind text not null,
  subject_reference text not null,
  property text not null,
  value text,
  object_id uuid,
  object_kind text,
  object_reference text,
  kind text not null,
  quote text not null,
  grade_scheme text not null,
  grade_source text not null,
  grade_info text not null,
  valid_from date,
  valid_to date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  retracted_at timestamp with time zone,
  retracted_because text,
  chosen_at timestamp with time zone,
  chosen_by uuid,
  suggestion text,
  subject_person_id uuid,
  object_person_id uuid,
  constraint statement_pkey PRIMARY KEY (agency_id, id),
  constraint statement_reference_unique UNIQUE (agency_id, reference),
  constraint statement_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint statement_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint statement_kind_known CHECK ((kind = ANY (ARRAY['fact'::text, 'assessment'::text]))),
  constraint statement_says_something CHECK (((value IS NOT NULL) OR (object_id IS NOT NULL))),
  constraint statement_suggestion_known CHECK ((suggestion ~ '^[a-z_]{1,40}:\d{1,7}-\d{1,7}$'::text))
);
CREATE INDEX statement_identifier ON statement USING btree (agency_id, translate(upper(regexp_replace("left"(value, 100), '[^[:alnum:]]'::text, ''::text, 'g'::text)), 'АВЕКМНОРСТУХІ'::text, 'ABEKMHOPCTYXI'::text)) WHERE (property = ANY (ARRAY['name'::text, 'number'::text, 'registration'::text]));
CREATE INDEX statement_object ON statement USING btree (object_id);
CREATE INDEX statement_owned ON statement USING btree (agency_id, object_id) WHERE ((property = 'owns'::text) AND (retracted_at IS NULL));
CREATE INDEX statement_report ON statement USING btree (report_id);
CREATE INDEX statement_subject ON statement USING btree (agency_id, subject_id);
CREATE UNIQUE INDEX statement_suggestion ON statement USING btree (agency_id, label_id, report_id, suggestion) WHERE ((suggestion IS NOT NULL) AND (retracted_at IS NULL));
CREATE INDEX statement_title ON statement USING btree (agency_id, COALESCE(value, subject_reference), subject_id) WHERE (retracted_at IS NULL);
CREATE INDEX statement_title_of_kind ON statement USING btree (agency_id, subject_kind, COALESCE(value, subject_reference), subject_id) WHERE (retracted_at IS NULL);
CREATE STATISTICS statement_agency_of_label (dependencies) ON agency_id, label_id FROM statement;
alter table statement enable row level security;
alter table statement force row level security;
create policy statement_alter on statement for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy statement_backup on statement for select to {{backup}} using (true);
create policy statement_read on statement for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND sees('statement'::text) AND within_opening(report_id) AND own_agency(agency_id));
create policy statement_remove on statement for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy statement_write on statement for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until, retracted_at, retracted_because, chosen_at, chosen_by), delete on statement to {{app}};
grant select on statement to {{backup}};

create table suggestion_dismissal (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null,
  report_id uuid not null,
  suggestion text not null,
  by uuid not null,
  at timestamp with time zone not null,
  constraint suggestion_dismissal_pkey PRIMARY KEY (agency_id, id),
  constraint suggestion_dismissal_once UNIQUE (agency_id, label_id, report_id, suggestion),
  constraint suggestion_dismissal_agency_id_report_id_fkey FOREIGN KEY (agency_id, report_id) REFERENCES report(agency_id, id),
  constraint suggestion_dismissal_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint suggestion_dismissal_known CHECK ((suggestion ~ '^[a-z_]{1,40}:\d{1,7}-\d{1,7}$'::text))
);
alter table suggestion_dismissal enable row level security;
alter table suggestion_dismissal force row level security;
create policy suggestion_dismissal_alter on suggestion_dismissal for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy suggestion_dismissal_backup on suggestion_dismissal for select to {{backup}} using (true);
create policy suggestion_dismissal_read on suggestion_dismissal for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy suggestion_dismissal_remove on suggestion_dismissal for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy suggestion_dismissal_write on suggestion_dismissal for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, visible_until), delete on suggestion_dismissal to {{app}};
grant select on suggestion_dismissal to {{backup}};

create table task (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint task_pkey PRIMARY KEY (agency_id, id),
  constraint task_reference_unique UNIQUE (agency_id, reference),
  constraint task_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX task_recent ON task USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS task_agency_of_label (dependencies) ON agency_id, label_id FROM task;
alter table task enable row level security;
alter table task force row level security;
create policy task_alter on task for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy task_backup on task for select to {{backup}} using (true);
create policy task_read on task for select to {{app}} using (((visible(label_id) AND sees('task'::text)) OR (by_post(label_id) AND sees_by_post('task'::text))) AND own_agency(agency_id));
create policy task_write on task for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on task to {{app}};
grant select on task to {{backup}};

create table thread (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  from_agency uuid not null,
  from_kind text not null,
  from_id uuid not null,
  relation text not null,
  to_agency uuid not null,
  to_kind text not null,
  to_id uuid not null,
  at timestamp with time zone not null,
  by uuid not null,
  constraint thread_pkey PRIMARY KEY (agency_id, id),
  constraint thread_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX thread_from ON thread USING btree (from_id);
CREATE INDEX thread_to ON thread USING btree (to_id);
alter table thread enable row level security;
alter table thread force row level security;
create policy thread_backup on thread for select to {{backup}} using (true);
create policy thread_read on thread for select to {{app}} using (((visible(label_id) AND sees(from_kind) AND sees(to_kind)) OR (by_post(label_id) AND sees_by_post(from_kind) AND sees_by_post(to_kind))) AND own_agency(agency_id));
create policy thread_relabel on thread for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy thread_remove on thread for delete to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy thread_write on thread for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update, delete on thread to {{app}};
grant select on thread to {{backup}};

create table threat (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  record_label_id integer not null,
  visible_until date not null default 'infinity'::date,
  at_risk text not null,
  place text not null,
  when_text text not null,
  phone text not null,
  raised_by uuid not null,
  raised_at timestamp with time zone not null,
  acknowledged_by uuid,
  acknowledged_at timestamp with time zone,
  closed_by uuid,
  closed_at timestamp with time zone,
  closed_because text not null default ''::text,
  recorded_at timestamp with time zone not null,
  constraint threat_pkey PRIMARY KEY (agency_id, id),
  constraint threat_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint threat_record_label_id_fkey FOREIGN KEY (record_label_id) REFERENCES label(id),
  constraint threat_acknowledged_whole CHECK (((acknowledged_by IS NULL) = (acknowledged_at IS NULL))),
  constraint threat_closed_whole CHECK ((((closed_by IS NULL) = (closed_at IS NULL)) AND ((closed_at IS NULL) = (closed_because = ''::text))))
);
CREATE INDEX threat_open ON threat USING btree (label_id) WHERE (closed_at IS NULL);
alter table threat enable row level security;
alter table threat force row level security;
create policy threat_alter on threat for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy threat_backup on threat for select to {{backup}} using (true);
create policy threat_read on threat for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy threat_remove on threat for delete to {{app}} using (visible(label_id) AND (visible_until < day()) AND own_agency(agency_id));
create policy threat_write on threat for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (visible_until, acknowledged_by, acknowledged_at, closed_by, closed_at, closed_because), delete on threat to {{app}};
grant select on threat to {{backup}};

create table threat_assessment (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint threat_assessment_pkey PRIMARY KEY (agency_id, id),
  constraint threat_assessment_reference_unique UNIQUE (agency_id, reference),
  constraint threat_assessment_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint threat_assessment_state_known CHECK ((state = ANY (ARRAY['scoring'::text, 'comparing'::text, 'peer_review'::text, 'approved'::text, 'superseded'::text, 'withdrawn'::text])))
);
CREATE INDEX threat_assessment_recent ON threat_assessment USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS threat_assessment_agency_of_label (dependencies) ON agency_id, label_id FROM threat_assessment;
alter table threat_assessment enable row level security;
alter table threat_assessment force row level security;
create policy threat_assessment_alter on threat_assessment for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy threat_assessment_backup on threat_assessment for select to {{backup}} using (true);
create policy threat_assessment_read on threat_assessment for select to {{app}} using (((visible(label_id) AND sees('threat_assessment'::text)) OR (by_post(label_id) AND sees_by_post('threat_assessment'::text))) AND own_agency(agency_id));
create policy threat_assessment_write on threat_assessment for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on threat_assessment to {{app}};
grant select on threat_assessment to {{backup}};

create table threat_origin (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  threat_id uuid not null,
  report_id uuid not null,
  recorded_at timestamp with time zone not null,
  constraint threat_origin_pkey PRIMARY KEY (agency_id, id),
  constraint threat_origin_one UNIQUE (agency_id, label_id, report_id),
  constraint threat_origin_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
alter table threat_origin enable row level security;
alter table threat_origin force row level security;
create policy threat_origin_backup on threat_origin for select to {{backup}} using (true);
create policy threat_origin_read on threat_origin for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy threat_origin_remove on threat_origin for delete to {{app}} using (visible(label_id) AND own_agency(agency_id) AND (EXISTS ( SELECT 1
   FROM threat t
  WHERE ((t.agency_id = threat_origin.agency_id) AND (t.id = threat_origin.threat_id) AND (t.visible_until < ( SELECT k.day
           FROM ticket k))))));
create policy threat_origin_write on threat_origin for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, delete on threat_origin to {{app}};
grant select on threat_origin to {{backup}};

create table threat_record (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null default 'infinity'::date,
  threat_id uuid not null,
  said_or_done text not null,
  options text not null,
  grade_scheme text,
  grade_source text,
  grade_info text,
  written_by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint threat_record_pkey PRIMARY KEY (agency_id, id),
  constraint threat_record_agency_id_threat_id_fkey FOREIGN KEY (agency_id, threat_id) REFERENCES threat(agency_id, id),
  constraint threat_record_label_id_fkey1 FOREIGN KEY (label_id) REFERENCES label(id),
  constraint threat_record_grade_whole CHECK ((((grade_scheme IS NULL) = (grade_source IS NULL)) AND ((grade_scheme IS NULL) = (grade_info IS NULL))))
);
CREATE INDEX threat_record_of ON threat_record USING btree (threat_id);
alter table threat_record enable row level security;
alter table threat_record force row level security;
create policy threat_record_alter on threat_record for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy threat_record_backup on threat_record for select to {{backup}} using (true);
create policy threat_record_read on threat_record for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy threat_record_remove on threat_record for delete to {{app}} using (visible(label_id) AND (visible_until < day()) AND own_agency(agency_id));
create policy threat_record_write on threat_record for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (visible_until), delete on threat_record to {{app}};
grant select on threat_record to {{backup}};

create table threat_step (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  visible_until date not null default 'infinity'::date,
  threat_id uuid not null,
  step text not null,
  words text not null,
  done_by uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  constraint threat_step_pkey PRIMARY KEY (agency_id, id),
  constraint threat_step_agency_id_threat_id_fkey FOREIGN KEY (agency_id, threat_id) REFERENCES threat(agency_id, id),
  constraint threat_step_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint threat_step_known CHECK ((step = ANY (ARRAY['told'::text, 'warned'::text, 'protected'::text, 'disrupted'::text, 'not_done'::text]))),
  constraint threat_step_reason CHECK (((step <> 'not_done'::text) OR (words <> ''::text)))
);
CREATE INDEX threat_step_of ON threat_step USING btree (threat_id);
alter table threat_step enable row level security;
alter table threat_step force row level security;
create policy threat_step_alter on threat_step for update to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy threat_step_backup on threat_step for select to {{backup}} using (true);
create policy threat_step_read on threat_step for select to {{app}} using (visible(label_id) AND not_overdue(visible_until) AND own_agency(agency_id));
create policy threat_step_remove on threat_step for delete to {{app}} using (visible(label_id) AND (visible_until < day()) AND own_agency(agency_id));
create policy threat_step_write on threat_step for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (visible_until), delete on threat_step to {{app}};
grant select on threat_step to {{backup}};

create unlogged table ticket (
  hash bytea not null,
  agency_id uuid not null,
  actor_id uuid not null,
  session_id uuid,
  labels integer[] not null,
  posts integer[] not null,
  writes integer[] not null,
  kinds text[] not null,
  post_kinds text[] not null,
  today date not null,
  day date not null,
  only_report uuid,
  expires_at timestamp with time zone not null,
  constraint ticket_pkey PRIMARY KEY (hash)
);
CREATE INDEX ticket_expiry ON ticket USING btree (expires_at);
CREATE INDEX ticket_session ON ticket USING btree (session_id);
alter table ticket enable row level security;
alter table ticket force row level security;
create policy ticket_door on ticket for all to {{door}} using (true) with check (true);
create policy ticket_held on ticket for select to {{app}} using ((hash = sha256(convert_to(current_setting('reeve.ticket'::text, true), 'UTF8'::name))) AND (expires_at > now()));
grant select on ticket to {{app}};
grant select, insert, update, delete on ticket to {{door}};

create table transition (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  object_kind text not null,
  object_id uuid not null,
  from_state text,
  to_state text not null,
  actor_id uuid,
  unit_name text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  reason text not null,
  act text not null default ''::text,
  constraint transition_pkey PRIMARY KEY (agency_id, id),
  constraint transition_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id),
  constraint transition_act_known CHECK ((act = ANY (ARRAY[''::text, 'assessed_for_defence'::text, 'told_author'::text, 'outcome_proposed'::text, 'outcome_declined'::text, 'retained'::text, 'held'::text, 'contested'::text, 'restricted'::text, 'filed_under_case'::text, 'erased_at_maximum'::text, 'death_recorded'::text, 'correction_recorded'::text, 'basis_kept'::text, 'category_asked'::text, 'category_changed'::text, 'category_declined'::text, 'person_added'::text])))
);
CREATE INDEX transition_at ON transition USING btree (agency_id, at);
CREATE INDEX transition_object ON transition USING btree (object_id);
alter table transition enable row level security;
alter table transition force row level security;
create policy transition_backup on transition for select to {{backup}} using (true);
create policy transition_read on transition for select to {{app}} using (((visible(label_id) AND sees(object_kind)) OR (by_post(label_id) AND sees_by_post(object_kind))) AND own_agency(agency_id));
create policy transition_relabel on transition for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy transition_write on transition for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (label_id, reason) on transition to {{app}};
grant select on transition to {{backup}};

create table unit (
  agency_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  raw_file text not null,
  constraint unit_pkey PRIMARY KEY (agency_id, id),
  constraint unit_code_unique UNIQUE (agency_id, code),
  constraint unit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_backup on unit for select to {{backup}} using (true);
create policy unit_door on unit for all to {{door}} using (true) with check (true);
grant select on unit to {{backup}};
grant select, insert on unit to {{door}};

create table wording (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  session_id uuid not null,
  comment_id uuid not null,
  letter text not null,
  text text not null,
  author_id uuid not null,
  author_name text not null,
  withdrawn boolean not null,
  at timestamp with time zone not null,
  constraint wording_pkey PRIMARY KEY (agency_id, id),
  constraint wording_letter_once UNIQUE (agency_id, session_id, comment_id, letter),
  constraint wording_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX wording_session ON wording USING btree (session_id);
alter table wording enable row level security;
alter table wording force row level security;
create policy wording_alter on wording for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy wording_backup on wording for select to {{backup}} using (true);
create policy wording_read on wording for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy wording_write on wording for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update (withdrawn) on wording to {{app}};
grant select on wording to {{backup}};

create table workshop (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint workshop_pkey PRIMARY KEY (agency_id, id),
  constraint workshop_reference_unique UNIQUE (agency_id, reference),
  constraint workshop_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX workshop_recent ON workshop USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS workshop_agency_of_label (dependencies) ON agency_id, label_id FROM workshop;
alter table workshop enable row level security;
alter table workshop force row level security;
create policy workshop_alter on workshop for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy workshop_backup on workshop for select to {{backup}} using (true);
create policy workshop_read on workshop for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy workshop_write on workshop for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on workshop to {{app}};
grant select on workshop to {{backup}};

create table workshop_session (
  agency_id uuid not null,
  id uuid not null,
  label_id integer not null,
  reference text not null,
  version integer not null,
  state text not null,
  title text not null,
  body jsonb not null,
  owner_id uuid,
  due_on date,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  known_steps integer not null default 0,
  constraint workshop_session_pkey PRIMARY KEY (agency_id, id),
  constraint workshop_session_reference_unique UNIQUE (agency_id, reference),
  constraint workshop_session_label_id_fkey FOREIGN KEY (label_id) REFERENCES label(id)
);
CREATE INDEX workshop_session_recent ON workshop_session USING btree (agency_id, recorded_at DESC, id DESC);
CREATE STATISTICS workshop_session_agency_of_label (dependencies) ON agency_id, label_id FROM workshop_session;
alter table workshop_session enable row level security;
alter table workshop_session force row level security;
create policy workshop_session_alter on workshop_session for update to {{app}} using (visible(label_id) AND own_agency(agency_id)) with check (writable(label_id) AND own_agency(agency_id));
create policy workshop_session_backup on workshop_session for select to {{backup}} using (true);
create policy workshop_session_read on workshop_session for select to {{app}} using (visible(label_id) AND own_agency(agency_id));
create policy workshop_session_write on workshop_session for insert to {{app}} with check (writable(label_id) AND own_agency(agency_id));
grant select, insert, update on workshop_session to {{app}};
grant select on workshop_session to {{backup}};

create sequence audit_journal_written_seq;
grant select on sequence audit_journal_written_seq to {{backup}};

create sequence label_id_seq;
grant select on sequence label_id_seq to {{backup}};
grant usage on sequence label_id_seq to {{door}};

alter role {{search}} set enable_seqscan=off;
alter role {{search}} set plan_cache_mode=force_custom_plan;
