-- Special categories of personal data (LED Art. 10), each an item of one person's link or of a report that names nobody. Its label is
-- its report's with the file of special categories added, so that it is read by those who read the report and hold that file. Its
-- words are sealed for that file; of a refused item they are erased. Who wrote it is not here: that is in the raw file.
create table special_item (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  visible_until date not null,
  report_id uuid not null,
  -- no foreign key: when a link ends its items are erased, but those refused before stay with the report
  involvement_id uuid,
  kind text not null constraint special_item_kind_known check (kind in (
    'origin', 'politics', 'belief', 'union', 'genetic', 'biometric', 'health', 'sex_life')),
  words text,
  necessity text constraint special_item_necessity_known check (necessity in (
    'offence_element', 'victim_need', 'unknown_offender', 'necessary')),
  because text,
  state text not null constraint special_item_state_known check (state in ('proposed', 'approved', 'refused')),
  proposed_on date not null,
  review_on date not null,
  maximum_on date not null,
  decided_by uuid,
  decided_at timestamptz,
  decided_because text not null default '',
  primary key (agency_id, id),
  foreign key (agency_id, report_id) references report (agency_id, id),
  constraint special_item_sealed check (words like 'sealed:1:%' and because like 'sealed:1:%'),
  constraint special_item_refused_without_words check (
    (state = 'refused') = (words is null) and (words is null) = (because is null) and (words is null) = (necessity is null)),
  constraint special_item_decided_whole check (
    (state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint special_item_refused_because check (state <> 'refused' or decided_because <> '')
);
create index special_item_report on special_item (agency_id, report_id);
create index special_item_waiting on special_item (label_id, proposed_on) where state = 'proposed';
alter table special_item enable row level security;
alter table special_item force row level security;
create policy special_item_read on special_item for select to {{app}} using (visible(label_id) and not_overdue(visible_until) and sees('report'));
create policy special_item_write on special_item for insert to {{app}} with check (writable(label_id));
create policy special_item_alter on special_item for update to {{app}} using (visible(label_id) and not_overdue(visible_until)) with check (writable(label_id));
create policy special_item_remove on special_item for delete to {{app}} using (visible(label_id));
grant select, insert, update (label_id, visible_until, words, necessity, because, state, decided_by, decided_at, decided_because), delete on special_item to {{app}};
