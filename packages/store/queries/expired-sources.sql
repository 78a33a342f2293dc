with recursive under(root, id, hop) as (
  select asked.id, asked.id, 0 from unnest($1::uuid[]) asked (id)
  union
  select under.root, next.id, under.hop + 1 from under cross join lateral (
  select t.to_id as id from thread t
  where t.agency_id = $2 and t.from_id = under.id and t.relation <> 'about' and not (t.relation <> 'about' and t.to_kind = any($3::text[]) and not case t.to_kind
  when 'report' then exists (select 1 from report s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'statement' then exists (select 1 from statement s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'hypothesis_matrix' then exists (select 1 from hypothesis_matrix s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'judgement' then exists (select 1 from judgement s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'product' then exists (select 1 from product s where s.agency_id = t.agency_id and s.id = t.to_id)
  else exists (select 1 from person_nomination s where s.agency_id = t.agency_id and s.id = t.to_id) end)
  union all
  select t.from_id from thread t
  where t.agency_id = $4 and t.to_id = under.id and t.relation = 'about'
  and exists (select 1 from statement s where s.agency_id = t.agency_id and s.id = t.from_id)) next
  where under.hop < $5)
  select under.root as id, count(distinct (under.id, t.to_id))::int as sources
  from under join thread t on t.agency_id = $6 and t.from_id = under.id and (t.relation <> 'about' and t.to_kind = any($7::text[]) and not case t.to_kind
  when 'report' then exists (select 1 from report s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'statement' then exists (select 1 from statement s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'hypothesis_matrix' then exists (select 1 from hypothesis_matrix s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'judgement' then exists (select 1 from judgement s where s.agency_id = t.agency_id and s.id = t.to_id)
  when 'product' then exists (select 1 from product s where s.agency_id = t.agency_id and s.id = t.to_id)
  else exists (select 1 from person_nomination s where s.agency_id = t.agency_id and s.id = t.to_id) end)
  group by under.root;
