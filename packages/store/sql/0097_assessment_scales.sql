-- Templates of threat assessments, harm weights, and what readers report on a product.
-- A template or a set of weights is a version that is never altered; it can only be retired, with a reason. An assessment holds a
-- copy of its templates, and a figure names the version of its weights.
create table assessment_template (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  unit text not null constraint assessment_template_unit_known check (unit in ('network', 'crime_area', 'environment', 'impact')),
  code text not null,
  version int not null constraint assessment_template_version_counts check (version >= 1),
  name text not null constraint assessment_template_named check (name <> ''),
  indicators jsonb not null,
  because text not null constraint assessment_template_reasoned check (because <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  retired_by uuid,
  retired_at timestamptz,
  retired_because text not null default '',
  primary key (agency_id, id),
  constraint assessment_template_version_unique unique (agency_id, code, version)
);
alter table assessment_template enable row level security;
alter table assessment_template force row level security;
create policy assessment_template_read on assessment_template for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy assessment_template_write on assessment_template for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy assessment_template_alter on assessment_template for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy assessment_template_backup on assessment_template for select to {{backup}} using (true);
grant select, insert, update (retired_by, retired_at, retired_because) on assessment_template to {{app}};
grant select on assessment_template to {{backup}};

create table harm_weight_set (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  code text not null,
  version int not null constraint harm_weight_set_version_counts check (version >= 1),
  name text not null constraint harm_weight_set_named check (name <> ''),
  -- the law, guideline or office the days come from
  source text not null constraint harm_weight_set_sourced check (source <> ''),
  file_name text not null,
  -- days of imprisonment by type of offence
  days jsonb not null,
  because text not null constraint harm_weight_set_reasoned check (because <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  retired_by uuid,
  retired_at timestamptz,
  retired_because text not null default '',
  primary key (agency_id, id),
  constraint harm_weight_set_version_unique unique (agency_id, code, version)
);
alter table harm_weight_set enable row level security;
alter table harm_weight_set force row level security;
create policy harm_weight_set_read on harm_weight_set for select to {{app}} using (visible(label_id) and own_agency(agency_id));
create policy harm_weight_set_write on harm_weight_set for insert to {{app}} with check (writable(label_id) and own_agency(agency_id));
create policy harm_weight_set_alter on harm_weight_set for update to {{app}} using (visible(label_id) and own_agency(agency_id))
  with check (writable(label_id) and own_agency(agency_id));
create policy harm_weight_set_backup on harm_weight_set for select to {{backup}} using (true);
grant select, insert, update (retired_by, retired_at, retired_because) on harm_weight_set to {{app}};
grant select on harm_weight_set to {{backup}};

-- One answer a reader, read only with the product itself. Who gave it serves to let them change it and is shown to nobody.
create table product_feedback (
  agency_id uuid not null,
  id uuid not null,
  label_id int not null references label (id),
  product_id uuid not null,
  given_by uuid not null,
  of_use text not null constraint product_feedback_use_known check (of_use in ('yes', 'in_part', 'no')),
  used_for text not null constraint product_feedback_purpose_known check (used_for in ('decision', 'tasking', 'briefing', 'investigation', 'prevention', 'other', 'not_used')),
  sentence text not null,
  given_at timestamptz not null,
  primary key (agency_id, id),
  constraint product_feedback_one_each unique (agency_id, product_id, given_by),
  foreign key (agency_id, product_id) references product (agency_id, id)
);
alter table product_feedback enable row level security;
alter table product_feedback force row level security;
create policy product_feedback_read on product_feedback for select to {{app}} using (visible(label_id) and own_agency(agency_id)
  and exists (select 1 from product p where p.agency_id = product_feedback.agency_id and p.id = product_id));
create policy product_feedback_write on product_feedback for insert to {{app}}
  with check (writable(label_id) and own_agency(agency_id) and given_by = myself());
create policy product_feedback_alter on product_feedback for update to {{app}}
  using (visible(label_id) and own_agency(agency_id) and given_by = myself())
  with check (writable(label_id) and own_agency(agency_id) and given_by = myself());
create policy product_feedback_backup on product_feedback for select to {{backup}} using (true);
grant select, insert, update (label_id, of_use, used_for, sentence, given_at) on product_feedback to {{app}};
grant select on product_feedback to {{backup}};
