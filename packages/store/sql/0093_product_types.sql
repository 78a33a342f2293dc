-- More types of product. For a post, commanders read every type but the profiles of a person and of a network: what a post opens is
-- listed by name, so that a new type is closed until someone decides on it (docs/operations/sight-by-post.md).
alter policy product_read on product using ((
  (visible(label_id) and not_overdue(visible_until) and created_by = myself())
  or (visible(label_id) and not_overdue(visible_until) and owner_id = myself())
  or (visible(label_id) and not_overdue(visible_until) and jsonb_exists(body -> 'authorIds', myself()::text))
  or (visible(label_id) and not_overdue(visible_until) and (body -> 'review' ->> 'byId') = myself()::text)
  or (visible(label_id) and not_overdue(visible_until) and sees('product_draft'))
  or (visible(label_id) and not_overdue(visible_until) and sees('product_in_review') and state = 'peer_review')
  or (visible(label_id) and not_overdue(visible_until) and sees('product') and state not in ('commissioned', 'drafting', 'peer_review', 'withdrawn'))
  or (visible(label_id) and not_overdue(visible_until) and sees('briefing') and state in ('approved', 'disseminated') and (body ->> 'type') = 'briefing')
  or (by_post(label_id) and sees_by_post('product') and not_overdue(visible_until) and state in ('approved', 'disseminated')
    and (body ->> 'type') in ('tactical_assessment', 'problem_profile', 'strategic_assessment', 'briefing', 'results_analysis',
      'market_profile', 'series_report', 'early_warning', 'risk_assessment', 'socta', 'horizon_scan'))
) and own_agency(agency_id));
