-- How a person wants his screens to look, kept with his account as his language is. The default serves accounts there already.
alter table account add column theme text not null default 'auto' constraint account_theme_known check (theme in ('auto', 'light', 'dark'));

-- The token a session had before its purpose changed. It holds until the one that replaced it has arrived, because the
-- answer that carries the new one may be lost on its way.
alter table session add column previous_token_hash bytea constraint session_previous_token_unique unique;

-- What the checker of a sanitised text answered: it stays in the raw file, where the text was judged.
alter table report_raw add column check_answers jsonb;
