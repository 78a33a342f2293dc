-- Why a session ended, for the sentence its owner reads. Null while it lasts, and for sessions that ended before this was kept.
alter table session
  add column ended_because text constraint session_end_is_known
    check (ended_because in ('signed_out', 'expired', 'idle', 'too_many', 'elsewhere', 'password', 'account'));
create index session_live on session (agency_id, account_id) where ended_at is null;
