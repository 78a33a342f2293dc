-- What a post lets its holder see (packages/domain/src/sight.ts): each kind of thing asks whether the reader's roles see it, and the
-- kinds that commanders and oversight read of every purpose of theirs ask that beside the label of the present purpose.

-- What was handed in, what is known, what was counted, what is thought of it.
alter policy report_read on report using (visible(label_id) and not_overdue(visible_until) and sees('report'));
alter policy report_raw_read on report_raw using (visible(label_id) and sees('report'));
alter policy report_grade_read on report_grade using (visible(label_id) and sees('report'));
alter policy person_involvement_read on person_involvement using (visible(label_id) and not_overdue(visible_until) and sees('report'));
alter policy statement_read on statement using (visible(label_id) and not_overdue(visible_until) and sees('statement'));
alter policy analysis_run_read on analysis_run using (visible(label_id) and sees('analysis_run'));
alter policy finding_read on finding using (visible(label_id) and sees('finding'));
alter policy judgement_read on judgement using (visible(label_id) and not_overdue(visible_until) and sees('judgement'));

-- A draft is its authors'; what waits for review is the reviewers' as well. Commanders read approved products of every purpose of
-- theirs, of the types that are not about a person.
alter policy product_read on product using (
  (visible(label_id) and not_overdue(visible_until) and created_by = myself())
  or (visible(label_id) and not_overdue(visible_until) and owner_id = myself())
  or (visible(label_id) and not_overdue(visible_until) and jsonb_exists(body -> 'authorIds', myself()::text))
  or (visible(label_id) and not_overdue(visible_until) and (body -> 'review' ->> 'byId') = myself()::text)
  or (visible(label_id) and not_overdue(visible_until) and sees('product_draft'))
  or (visible(label_id) and not_overdue(visible_until) and sees('product_in_review') and state = 'peer_review')
  or (visible(label_id) and not_overdue(visible_until) and sees('product') and state not in ('commissioned', 'drafting', 'peer_review', 'withdrawn'))
  or (visible(label_id) and not_overdue(visible_until) and sees('briefing') and state in ('approved', 'disseminated') and (body ->> 'type') = 'briefing')
  or (by_post(label_id) and sees_by_post('product') and not_overdue(visible_until) and state in ('approved', 'disseminated')
    and (body ->> 'type') in ('tactical_assessment', 'problem_profile', 'strategic_assessment', 'briefing', 'results_analysis'))
);

-- Questions, decisions, tasks and results.
alter policy priority_read on priority using ((visible(label_id) and sees('priority')) or (by_post(label_id) and sees_by_post('priority')));
alter policy requirement_read on requirement using ((visible(label_id) and sees('requirement')) or (by_post(label_id) and sees_by_post('requirement')));
alter policy collection_task_read on collection_task using ((visible(label_id) and sees('collection_task')) or (by_post(label_id) and sees_by_post('collection_task')));
alter policy meeting_read on meeting using ((visible(label_id) and sees('meeting')) or (by_post(label_id) and sees_by_post('meeting')));
alter policy agenda_item_read on agenda_item using ((visible(label_id) and sees('agenda_item')) or (by_post(label_id) and sees_by_post('agenda_item')));
alter policy decision_read on decision using ((visible(label_id) and sees('decision')) or (by_post(label_id) and sees_by_post('decision')));
alter policy task_read on task using ((visible(label_id) and sees('task')) or (by_post(label_id) and sees_by_post('task')));
alter policy outcome_read on outcome using ((visible(label_id) and sees('outcome')) or (by_post(label_id) and sees_by_post('outcome')));
alter policy evaluation_read on evaluation using ((visible(label_id) and sees('evaluation')) or (by_post(label_id) and sees_by_post('evaluation')));

-- What left the agency, and to whom.
alter policy dissemination_read on dissemination using ((visible(label_id) and sees('dissemination')) or (by_post(label_id) and sees_by_post('dissemination')));
alter policy dissemination_step_read on dissemination_step using ((visible(label_id) and sees('dissemination')) or (by_post(label_id) and sees_by_post('dissemination')));

-- A step of the thread is there for those who see both its ends, a change of state for those who see what changed.
alter policy thread_read on thread using (
  (visible(label_id) and sees(from_kind) and sees(to_kind))
  or (by_post(label_id) and sees_by_post(from_kind) and sees_by_post(to_kind))
);
alter policy transition_read on transition using (
  (visible(label_id) and sees(object_kind)) or (by_post(label_id) and sees_by_post(object_kind))
);
alter policy search_entry_read on search_entry using (visible(label_id) and not_overdue(visible_until) and sees(kind));
