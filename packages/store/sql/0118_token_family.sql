-- What all tokens of a browser’s session begin with, hashed. A token of the family that is neither the present one nor the one before it
-- was replaced: used again, it is in two hands. Sessions opened before have none until their purpose changes.
alter table session add column family_hash bytea constraint session_family_unique unique;

alter table session drop constraint session_end_is_known;
alter table session add constraint session_end_is_known check (
  ended_because in ('signed_out', 'expired', 'idle', 'too_many', 'elsewhere', 'password', 'account', 'token_reused')
);
