-- Recipients are informed of what became of a report they received: recalled where it was erased, corrected where it was restricted,
-- contested or corrected (LED 16(6), 7(3)). The server writes it in the transaction of the act; the ground is a word of its own.
alter table dissemination_step
  add column ground text constraint dissemination_step_ground_known check (ground in ('erased', 'restricted', 'contested', 'corrected'));
alter table dissemination_step drop constraint dissemination_step_known;
alter table dissemination_step add constraint dissemination_step_known
  check (step in ('approved', 'declined', 'acknowledged', 'recalled', 'recall_acknowledged', 'corrected', 'correction_acknowledged'));
alter table dissemination_notice
  add column ground text constraint dissemination_notice_ground_known check (ground in ('erased', 'restricted', 'contested', 'corrected'));
alter table dissemination_notice drop constraint dissemination_notice_known;
alter table dissemination_notice add constraint dissemination_notice_known check (kind in ('sent', 'recalled', 'corrected'));
