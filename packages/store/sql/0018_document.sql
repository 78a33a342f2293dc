-- Documents under review, and the bank of concepts and the readiness that belong to them. Kinds of record first: the same columns as all.

-- A text that is written by drafters, reviewed by nominated experts and published in editions.
create table document (
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
  primary key (agency_id, id),
  constraint document_reference_unique unique (agency_id, reference)
);
create index document_recent on document (label_id, recorded_at desc, id);
alter table document enable row level security;
alter table document force row level security;
create policy document_read on document for select to {{app}} using (visible(label_id));
create policy document_write on document for insert to {{app}} with check (writable(label_id));
create policy document_alter on document for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on document to {{app}};

-- Somebody a State or an organisation names as an expert for a document.
create table nomination (
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
  primary key (agency_id, id),
  constraint nomination_reference_unique unique (agency_id, reference)
);
create index nomination_recent on nomination (label_id, recorded_at desc, id);
alter table nomination enable row level security;
alter table nomination force row level security;
create policy nomination_read on nomination for select to {{app}} using (visible(label_id));
create policy nomination_write on nomination for insert to {{app}} with check (writable(label_id));
create policy nomination_alter on nomination for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on nomination to {{app}};

-- A meeting of those who review: its page, its papers, who is invited.
create table workshop (
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
  primary key (agency_id, id),
  constraint workshop_reference_unique unique (agency_id, reference)
);
create index workshop_recent on workshop (label_id, recorded_at desc, id);
alter table workshop enable row level security;
alter table workshop force row level security;
create policy workshop_read on workshop for select to {{app}} using (visible(label_id));
create policy workshop_write on workshop for insert to {{app}} with check (writable(label_id));
create policy workshop_alter on workshop for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on workshop to {{app}};

-- One sitting of a workshop: agenda, attendance, decisions.
create table workshop_session (
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
  primary key (agency_id, id),
  constraint workshop_session_reference_unique unique (agency_id, reference)
);
create index workshop_session_recent on workshop_session (label_id, recorded_at desc, id);
alter table workshop_session enable row level security;
alter table workshop_session force row level security;
create policy workshop_session_read on workshop_session for select to {{app}} using (visible(label_id));
create policy workshop_session_write on workshop_session for insert to {{app}} with check (writable(label_id));
create policy workshop_session_alter on workshop_session for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on workshop_session to {{app}};

-- A term of the trade with what it is called and how it is defined, by whom.
create table concept (
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
  primary key (agency_id, id),
  constraint concept_reference_unique unique (agency_id, reference)
);
create index concept_recent on concept (label_id, recorded_at desc, id);
alter table concept enable row level security;
alter table concept force row level security;
create policy concept_read on concept for select to {{app}} using (visible(label_id));
create policy concept_write on concept for insert to {{app}} with check (writable(label_id));
create policy concept_alter on concept for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on concept to {{app}};

-- An assessment of how ready an agency is for intelligence-led policing.
create table readiness (
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
  primary key (agency_id, id),
  constraint readiness_reference_unique unique (agency_id, reference)
);
create index readiness_recent on readiness (label_id, recorded_at desc, id);
alter table readiness enable row level security;
alter table readiness force row level security;
create policy readiness_read on readiness for select to {{app}} using (visible(label_id));
create policy readiness_write on readiness for insert to {{app}} with check (writable(label_id));
create policy readiness_alter on readiness for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on readiness to {{app}};

-- A frozen edition of a document, or the one working edition that has not been frozen. Frozen, nothing of it is ever altered.
create table edition (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  document_id uuid not null,
  reference text not null,
  name text not null,
  stage text not null,
  title text not null,
  -- of the titles, ids and contents of all its blocks (SHA-256); null while it is worked on
  digest text,
  blocks int not null,
  lines int not null,
  summary text not null,
  redirects jsonb not null,
  earlier_id uuid,
  frozen_at timestamptz,
  frozen_by uuid,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint edition_reference_unique unique (agency_id, reference),
  constraint edition_name_unique unique (agency_id, document_id, name),
  constraint edition_is_frozen_whole check ((digest is null) = (frozen_at is null))
);
create index edition_document on edition (document_id, recorded_at);
alter table edition enable row level security;
alter table edition force row level security;
create policy edition_read on edition for select to {{app}} using (visible(label_id));
create policy edition_write on edition for insert to {{app}} with check (writable(label_id));
create policy edition_alter on edition for update to {{app}} using (visible(label_id)) with check (writable(label_id));
-- What a frozen edition says is out of reach of any change: only the working one counts its blocks anew.
grant select, insert, update (blocks, title) on edition to {{app}};

-- One block of one edition. Blocks of the working edition change; the policy lets no block of a frozen one be touched.
create table block (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  edition_id uuid not null,
  block_id text not null,
  -- sorts as text in the order of the edition
  place text not null collate "C",
  kind text not null,
  level int not null,
  ordered boolean not null,
  label text not null,
  text text not null,
  image jsonb,
  digest text not null,
  number text not null,
  clause text not null,
  from_line int not null,
  to_line int not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  frozen boolean not null,
  primary key (agency_id, id),
  constraint block_once unique (agency_id, edition_id, block_id),
  constraint block_place_once unique (agency_id, edition_id, place) deferrable initially deferred
);
alter table block enable row level security;
alter table block force row level security;
create policy block_read on block for select to {{app}} using (visible(label_id));
create policy block_write on block for insert to {{app}} with check (writable(label_id));
create policy block_alter on block for update to {{app}} using (visible(label_id) and frozen = false) with check (writable(label_id) and frozen = false);
create policy block_remove on block for delete to {{app}} using (visible(label_id) and frozen = false);
grant select, insert, update, delete on block to {{app}};

-- The bytes of a picture in a figure, under the label of the editions it stands in.
create table picture (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  digest text not null,
  media_type text not null,
  bytes bytea not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint picture_once unique (agency_id, digest, label_id)
);
alter table picture enable row level security;
alter table picture force row level security;
create policy picture_read on picture for select to {{app}} using (visible(label_id));
create policy picture_write on picture for insert to {{app}} with check (writable(label_id));
grant select, insert on picture to {{app}};

-- What somebody wrote in a block that another had changed meanwhile: nothing is lost, both are shown it.
create table block_rival (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  document_id uuid not null,
  block_id text not null,
  text text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (agency_id, id)
);
create index block_rival_document on block_rival (document_id);
alter table block_rival enable row level security;
alter table block_rival force row level security;
create policy block_rival_read on block_rival for select to {{app}} using (visible(label_id));
create policy block_rival_write on block_rival for insert to {{app}} with check (writable(label_id));
create policy block_rival_alter on block_rival for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (settled_by, settled_at) on block_rival to {{app}};

-- Who takes part in the review of a document, as what, in whose name, until when.
create table review_member (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
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
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index review_member_document on review_member (document_id);
alter table review_member enable row level security;
alter table review_member force row level security;
create policy review_member_read on review_member for select to {{app}} using (visible(label_id));
create policy review_member_write on review_member for insert to {{app}} with check (writable(label_id));
create policy review_member_alter on review_member for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (until_on, acknowledged) on review_member to {{app}};

-- A time in which a frozen draft may be commented on.
create table review_round (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  document_id uuid not null,
  edition_id uuid not null,
  kind text not null constraint review_round_kind_known check (kind in ('comment', 'silence')),
  note text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null constraint review_round_lasts check (closes_at > opens_at),
  broken_at timestamptz,
  broken_by uuid,
  -- earlier deadlines, with who extended them and why
  extensions jsonb not null,
  version int not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index review_round_document on review_round (document_id, opens_at);
alter table review_round enable row level security;
alter table review_round force row level security;
create policy review_round_read on review_round for select to {{app}} using (visible(label_id));
create policy review_round_write on review_round for insert to {{app}} with check (writable(label_id));
create policy review_round_alter on review_round for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (opens_at, closes_at, broken_at, broken_by, extensions, version, note) on review_round to {{app}};

-- What a reviewer says of words of one frozen edition. Never deleted.
create table comment (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  document_id uuid not null,
  edition_id uuid not null,
  reference text not null,
  version int not null,
  state text not null,
  block_id text not null,
  -- the commented words and where they begin; the whole text of the block when the comment is about all of it
  quote text not null,
  quote_from int not null,
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
  created_at timestamptz not null,
  submitted_at timestamptz,
  recorded_at timestamptz not null,
  primary key (agency_id, id),
  constraint comment_reference_unique unique (agency_id, reference)
);
create index comment_document on comment (document_id, recorded_at, id);
create index comment_edition on comment (edition_id);
alter table comment enable row level security;
alter table comment force row level security;
create policy comment_read on comment for select to {{app}} using (visible(label_id));
create policy comment_write on comment for insert to {{app}} with check (writable(label_id));
create policy comment_alter on comment for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update on comment to {{app}};

-- What others say to a comment, under it.
create table comment_reply (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  comment_id uuid not null,
  text text not null,
  author_id uuid not null,
  author_name text not null,
  at timestamptz not null,
  primary key (agency_id, id)
);
create index comment_reply_comment on comment_reply (comment_id, at);
alter table comment_reply enable row level security;
alter table comment_reply force row level security;
create policy comment_reply_read on comment_reply for select to {{app}} using (visible(label_id));
create policy comment_reply_write on comment_reply for insert to {{app}} with check (writable(label_id));
create policy comment_reply_alter on comment_reply for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id) on comment_reply to {{app}};

-- What was decided on a comment. A later one replaces an earlier, which stays.
create table disposition (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  comment_id uuid not null,
  code text not null,
  reason text not null,
  -- blocks that changed because of it, each with the digest of what it says now
  changes jsonb not null,
  duplicate_of uuid,
  session_id uuid,
  decided_by uuid not null,
  decided_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index disposition_comment on disposition (comment_id, recorded_at);
alter table disposition enable row level security;
alter table disposition force row level security;
create policy disposition_read on disposition for select to {{app}} using (visible(label_id));
create policy disposition_write on disposition for insert to {{app}} with check (writable(label_id));
create policy disposition_alter on disposition for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id) on disposition to {{app}};

-- What somebody holds of a comment or of a wording on the table.
create table position (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  about_kind text not null constraint position_about_known check (about_kind in ('comment', 'wording')),
  about_id uuid not null,
  account_id uuid not null,
  author_name text not null,
  delegation text not null,
  position text not null,
  reason text not null,
  at timestamptz not null,
  primary key (agency_id, id),
  constraint position_once unique (agency_id, about_id, account_id)
);
alter table position enable row level security;
alter table position force row level security;
create policy position_read on position for select to {{app}} using (visible(label_id));
create policy position_write on position for insert to {{app}} with check (writable(label_id));
create policy position_alter on position for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (position, reason, at, label_id) on position to {{app}};

-- Where a comment stands in a later edition, computed when that was frozen.
create table placement (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  comment_id uuid not null,
  edition_id uuid not null,
  state text not null,
  block_id text not null,
  range_from int,
  range_to int,
  confidence text not null,
  primary key (agency_id, id),
  constraint placement_once unique (agency_id, comment_id, edition_id)
);
create index placement_edition on placement (edition_id);
alter table placement enable row level security;
alter table placement force row level security;
create policy placement_read on placement for select to {{app}} using (visible(label_id));
create policy placement_write on placement for insert to {{app}} with check (writable(label_id));
create policy placement_alter on placement for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (label_id) on placement to {{app}};

-- A wording put on the table in a session, beside others, for a comment or a cluster of comments.
create table wording (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  session_id uuid not null,
  comment_id uuid not null,
  letter text not null,
  text text not null,
  author_id uuid not null,
  author_name text not null,
  withdrawn boolean not null,
  at timestamptz not null,
  primary key (agency_id, id),
  constraint wording_letter_once unique (agency_id, session_id, comment_id, letter)
);
create index wording_session on wording (session_id);
alter table wording enable row level security;
alter table wording force row level security;
create policy wording_read on wording for select to {{app}} using (visible(label_id));
create policy wording_write on wording for insert to {{app}} with check (writable(label_id));
create policy wording_alter on wording for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (withdrawn) on wording to {{app}};

-- Who has asked for the floor in a session, in which order, and when he had it.
create table speaker (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  session_id uuid not null,
  account_id uuid not null,
  name text not null,
  delegation text not null,
  asked_at timestamptz not null,
  given_at timestamptz,
  ended_at timestamptz,
  primary key (agency_id, id)
);
create index speaker_session on speaker (session_id, asked_at);
alter table speaker enable row level security;
alter table speaker force row level security;
create policy speaker_read on speaker for select to {{app}} using (visible(label_id));
create policy speaker_write on speaker for insert to {{app}} with check (writable(label_id));
create policy speaker_alter on speaker for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant select, insert, update (given_at, ended_at) on speaker to {{app}};
