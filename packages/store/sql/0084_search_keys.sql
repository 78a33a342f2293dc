-- Typed words with errors, wildcards and parts of numbers are found by keys derived from the words of an entry. The keys are in the
-- row of the entry, carry its label, and disappear with it. The search side is packages/store/src/search/key-probes.ts.

-- The keys of the words of an entry, each after its label as the words are:
-- '<' and an ending of two letters or more, for wildcards: '<tches' of 'watches';
-- '=', the length, and two parts of the word cut into three (up to five letters) or four: '=7.02.wch' of 'watches', cut w-at-ch-es;
-- '#' and an ending of three signs or more of a joined number: '#23456' of 'RV 23 456'.
-- At most 1200 words and 200 numbers, so that the keys of a long document fit into one tsvector.
create function search_keys(lexemes tsvector) returns tsvector language sql immutable parallel safe return (
  with terms as (
    select left(lexeme, strpos(lexeme, ':')) as label, substr(lexeme, strpos(lexeme, ':') + 1) as term
    from unnest(tsvector_to_array(lexemes)) as lexeme
  ), words as (
    select label, term as word, char_length(term) as length, case when char_length(term) <= 5 then 3 else 4 end as parts
    from terms where octet_length(term) <= 24 and char_length(term) >= 3 and term !~ '^[~#]' limit 1200
  ), numbers as (
    select label, substr(term, 2) as number from terms where term like '#%' and octet_length(term) <= 21 limit 200
  )
  select coalesce(array_to_tsvector(array_agg(key)), '')
  from (
    select label || '<' || substr(word, first) as key from words, generate_series(2, length - 1) as first
    union all
    select label || '=' || length || '.' || i || j || '.'
      || substr(word, length * i / parts + 1, length * (i + 1) / parts - length * i / parts)
      || substr(word, length * j / parts + 1, length * (j + 1) / parts - length * j / parts)
    from words, generate_series(0, 2) as i, generate_series(1, 3) as j
    where i < j and j < parts and word !~ '[0-9]'
    union all
    select label || '#' || substr(number, first) from numbers, generate_series(1, char_length(number) - 2) as first
  ) as keys
);

alter table search_entry add column keys tsvector not null generated always as (search_keys(lexemes)) stored;
create index search_entry_keys on search_entry using gin (keys);
