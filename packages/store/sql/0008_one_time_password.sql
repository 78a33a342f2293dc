-- Until when the password that an administrator's command made lets its owner in, to choose one of his own and to nothing
-- else. Empty once he has.
alter table account add column one_time_until timestamptz;
