-- Both indexes are brought up to date with each write. By default PostgreSQL collects what is written in a list, which every search
-- reads whole until a vacuum: searches took seven times as long after an import of reports, and told of entries of other labels by it.
alter index search_entry_lexemes set (fastupdate = off);
alter index search_entry_keys set (fastupdate = off);
select gin_clean_pending_list('search_entry_lexemes'), gin_clean_pending_list('search_entry_keys');
