/** Events that open the review of a report on the day they come or are recorded (I18; domain brief §6.5). */
export const REVIEW_GROUNDS = ['adult', 'cleared', 'death', 'correction', 'priority_ended'] as const;
export type ReviewGround = (typeof REVIEW_GROUNDS)[number];

/**
 * Events a person records about a person named in a report; the other grounds are dates, or follow from another record.
 */
export const PERSON_EVENTS = ['death', 'correction'] as const satisfies readonly ReviewGround[];
export type PersonEvent = (typeof PERSON_EVENTS)[number];
