-- The nomination of a person for an operation or a referral, asked by one named person and decided by another. It names its person
-- by a link in a report (`body ->> 'personId'`), falls due with that link and is seen as long as the link is.
create table person_nomination (
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
  constraint person_nomination_reference_unique unique (agency_id, reference),
  constraint person_nomination_state_known check (state in ('asked', 'approved', 'referred', 'refused', 'withdrawn', 'ended')),
  constraint person_nomination_approved_until check (state <> 'approved' or due_on is not null)
);
create index person_nomination_recent on person_nomination (label_id, recorded_at desc, id);
create index person_nomination_basis_due on person_nomination (label_id, basis_due_on) where basis_due_on < 'infinity';
create index person_nomination_person on person_nomination ((body ->> 'personId'));
alter table person_nomination enable row level security;
alter table person_nomination force row level security;
create policy person_nomination_read on person_nomination for select to {{app}} using (
  visible(label_id) and not_overdue(visible_until) and sees('person_nomination'));
create policy person_nomination_write on person_nomination for insert to {{app}} with check (writable(label_id));
create policy person_nomination_alter on person_nomination for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
grant select, insert, update on person_nomination to {{app}};
