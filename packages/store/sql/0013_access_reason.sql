-- The case somebody was working on when he wrote a report: whoever reads it for another case says why.
alter table report add column case_ref text;

-- A reason given for one object where the session's own does not do. It lies in its author's own file.
create table access_reason (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  session_id uuid not null,
  object_kind text not null,
  object_id uuid not null,
  reasons text[] not null,
  justification text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, id)
);
create index access_reason_object on access_reason (session_id, object_id, recorded_at);
alter table access_reason enable row level security;
alter table access_reason force row level security;
create policy access_reason_read on access_reason for select to {{app}} using (visible(label_id));
create policy access_reason_write on access_reason for insert to {{app}} with check (writable(label_id));
grant select, insert on access_reason to {{app}};
