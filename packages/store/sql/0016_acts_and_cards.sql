-- What was done, where the state does not tell: a line whose state stays is a re-validation unless it says otherwise.
alter table transition add column act text not null default '' constraint transition_act_known check (act in ('', 'assessed_for_defence'));

-- A colleague's shown name and unit follow his account.
create policy staff_card_alter on staff_card for update to {{app}} using (visible(label_id)) with check (writable(label_id));
grant update (name, unit_name) on staff_card to {{app}};
