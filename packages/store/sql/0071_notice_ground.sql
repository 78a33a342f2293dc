-- Recipients are informed as well where a product is withdrawn or recalled, and where a report that left is graded, marked or written
-- again (LED 7(3), 16(5) and (6)). The ground is a word of its own, as before.
alter table dissemination_step drop constraint dissemination_step_ground_known;
alter table dissemination_step add constraint dissemination_step_ground_known
  check (ground in ('erased', 'withdrawn', 'restricted', 'remarked', 'contested', 'corrected', 'regraded', 'revised'));
alter table dissemination_notice drop constraint dissemination_notice_ground_known;
alter table dissemination_notice add constraint dissemination_notice_ground_known
  check (ground in ('erased', 'withdrawn', 'restricted', 'remarked', 'contested', 'corrected', 'regraded', 'revised'));
