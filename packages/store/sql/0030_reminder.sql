-- Why somebody was let go from a review.
alter table review_member add column ended_because text;
grant update (ended_because) on review_member to {{app}};

-- How many days before its deadline a round reminds those who owe something to it, and the reminders that were written by hand.
alter table review_round add column remind_before int[] not null default '{7,1}';
alter table review_round add column reminders jsonb not null default '[]';
grant update (reminders) on review_round to {{app}};
