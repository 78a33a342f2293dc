-- What was sent, as it was sent, in the file of the recipient's account: the words, and what travels with them. It goes when the
-- sending is recalled, when the report is erased, and is shown to its last day.
create table dissemination_copy (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  dissemination_id uuid not null,
  object_kind text not null,
  object_reference text not null,
  title text not null,
  -- text by section, and the persons named with their category
  content jsonb not null,
  grades text[] not null,
  as_of date,
  completeness text not null,
  legal_basis text not null,
  sent_by uuid not null,
  at timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, dissemination_id) references dissemination (agency_id, id)
);
create unique index dissemination_copy_of on dissemination_copy (agency_id, dissemination_id);
alter table dissemination_copy enable row level security;
alter table dissemination_copy force row level security;
create policy dissemination_copy_read on dissemination_copy for select to {{app}} using (visible(label_id) and not_overdue(visible_until));
create policy dissemination_copy_write on dissemination_copy for insert to {{app}} with check (writable(label_id));
create policy dissemination_copy_remove on dissemination_copy for delete to {{app}} using (visible(label_id));
grant select, insert, delete on dissemination_copy to {{app}};

-- Under which label the recipient's copy lies: who recalls or erases has to reach it. Null: the recipient has no account.
alter table dissemination
  add column copy_label_id int,
  add constraint dissemination_copy_reached foreign key (copy_label_id) references label (id);

-- The recipient acknowledges a notice once, and sees later that it did.
alter table dissemination_notice add column acknowledged_at timestamptz;
create policy dissemination_notice_alter on dissemination_notice for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant update (acknowledged_at) on dissemination_notice to {{app}};
