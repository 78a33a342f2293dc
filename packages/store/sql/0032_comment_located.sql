-- How a comment that came in a file was placed: where it says, nearby because that place does not exist, or nowhere in the text.
alter table comment add column located text not null default 'sure' constraint comment_located_known check (located in ('sure', 'unsure', 'none'));
