-- The wording that was chosen where a comment was decided on in a session.
alter table disposition add column wording_id uuid;
