-- Who wrote in a draft, also where others have changed every word since: none of them clears it.
alter table edition add column writers uuid[] not null default '{}';
alter table edition no force row level security;
alter table block no force row level security;
update edition set writers = array(
    select distinct block.changed_by from block
    where block.agency_id = edition.agency_id and block.edition_id = edition.id)
  where frozen_at is null;
alter table edition force row level security;
alter table block force row level security;
grant update (writers) on edition to {{app}};
