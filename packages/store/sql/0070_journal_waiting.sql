-- The sequencer asks whose journal has something in it, instead of asking every agency in turn.
create policy audit_journal_waiting on audit_journal for select to {{audit}} using (door('sequencer'));
