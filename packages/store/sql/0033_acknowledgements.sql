-- Who took part in the review of what is final and consents to be named: frozen with the edition, read by whoever reads it.
alter table edition add column acknowledgements jsonb not null default '[]';
