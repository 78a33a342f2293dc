-- The log as a Merkle tree: canonical leaves, the texts about persons beside them, roots of full subtrees, signed checkpoints.
-- What was numbered before has no leaves; it goes back to be numbered again, in the order it was written down.
alter table audit_event no force row level security;
alter table audit_journal no force row level security;
insert into audit_journal (agency_id, id, at, event) select agency_id, id, at, event from audit_event;
alter table audit_journal force row level security;
drop table audit_event;

create table audit_event (
  agency_id uuid not null,
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  -- the event in its one canonical text, and the hash of that as a leaf of the tree
  leaf text not null,
  leaf_hash bytea not null,
  -- out of the leaf, for filters
  action text not null,
  actor_id text,
  unit text,
  object_ids text[] not null,
  primary key (agency_id, seq),
  constraint audit_event_once unique (agency_id, id),
  constraint audit_event_says_what_its_leaf_says check (
    seq = (leaf::jsonb ->> 'seq')::bigint and action = leaf::jsonb ->> 'action'
    and actor_id is not distinct from leaf::jsonb ->> 'actorId' and unit is not distinct from leaf::jsonb ->> 'unit'
    and to_jsonb(object_ids) = leaf::jsonb -> 'objectIds')
);
create index audit_event_at on audit_event (agency_id, at);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_read on audit_event for select to {{audit}} using (own_agency(agency_id));
create policy audit_event_number on audit_event for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_event to {{audit}};

-- Texts of events that speak of persons, each with the salt of its commitment. Erasing one leaves every proof as it was.
create table audit_plain (
  agency_id uuid not null,
  seq bigint not null,
  field text not null constraint audit_plain_field_known check (field in ('justification', 'caseRef', 'query', 'subject')),
  ordinal int not null,
  salt bytea not null,
  text text not null,
  primary key (agency_id, seq, field, ordinal)
);
create index audit_plain_subject on audit_plain (agency_id, text) where field = 'subject';
alter table audit_plain enable row level security;
alter table audit_plain force row level security;
create policy audit_plain_read on audit_plain for select to {{audit}} using (own_agency(agency_id));
create policy audit_plain_write on audit_plain for insert to {{audit}} with check (own_agency(agency_id));
create policy audit_plain_erase on audit_plain for delete to {{audit}} using (own_agency(agency_id));
grant select, insert, delete on audit_plain to {{audit}};

-- Roots of full subtrees: level 1 over 256 leaves, level 2 over 256 of level 1, and so on.
create table audit_tile (
  agency_id uuid not null,
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (agency_id, level, index)
);
alter table audit_tile enable row level security;
alter table audit_tile force row level security;
create policy audit_tile_read on audit_tile for select to {{audit}} using (own_agency(agency_id));
create policy audit_tile_write on audit_tile for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_tile to {{audit}};

create table audit_checkpoint (
  agency_id uuid not null,
  size bigint not null,
  at timestamptz not null,
  -- the signed note as it is handed to witnesses
  note text not null,
  -- the public half of the key that signed it
  key text not null,
  primary key (agency_id, size)
);
alter table audit_checkpoint enable row level security;
alter table audit_checkpoint force row level security;
create policy audit_checkpoint_read on audit_checkpoint for select to {{audit}} using (own_agency(agency_id));
create policy audit_checkpoint_write on audit_checkpoint for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_checkpoint to {{audit}};

-- Consultations drawn by lot for the supervisor of a unit, once a month, when the data-protection officer releases them.
create table audit_sample (
  agency_id uuid not null,
  id uuid not null,
  unit text not null,
  month text not null,
  -- the lots follow from it, so that anybody can draw them again
  seed text not null,
  seqs bigint[] not null,
  released_at timestamptz not null,
  released_by uuid not null,
  primary key (agency_id, id),
  constraint audit_sample_once unique (agency_id, unit, month)
);
alter table audit_sample enable row level security;
alter table audit_sample force row level security;
create policy audit_sample_read on audit_sample for select to {{audit}} using (own_agency(agency_id));
create policy audit_sample_release on audit_sample for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_sample to {{audit}};

create table audit_sample_mark (
  agency_id uuid not null,
  id uuid not null,
  sample_id uuid not null,
  seq bigint not null,
  mark text not null constraint audit_sample_mark_known check (mark in ('validated', 'needs_explanation')),
  at timestamptz not null,
  by uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, sample_id) references audit_sample (agency_id, id)
);
create index audit_sample_mark_of on audit_sample_mark (agency_id, sample_id);
alter table audit_sample_mark enable row level security;
alter table audit_sample_mark force row level security;
create policy audit_sample_mark_read on audit_sample_mark for select to {{audit}} using (own_agency(agency_id));
create policy audit_sample_mark_write on audit_sample_mark for insert to {{audit}} with check (own_agency(agency_id));
grant select, insert on audit_sample_mark to {{audit}};

-- No role may alter or shorten the log, and whoever owns the tables has to say so first.
create function refuse_to_alter_log() returns trigger language plpgsql as $$ begin raise exception 'the log is only added to' using errcode = '42501'; end $$;
create trigger audit_event_is_only_added_to before update or delete or truncate on audit_event execute function refuse_to_alter_log();
create trigger audit_tile_is_only_added_to before update or delete or truncate on audit_tile execute function refuse_to_alter_log();
create trigger audit_checkpoint_is_only_added_to before update or delete or truncate on audit_checkpoint execute function refuse_to_alter_log();
create trigger audit_sample_is_only_added_to before update or delete or truncate on audit_sample execute function refuse_to_alter_log();
create trigger audit_sample_mark_is_only_added_to before update or delete or truncate on audit_sample_mark execute function refuse_to_alter_log();
