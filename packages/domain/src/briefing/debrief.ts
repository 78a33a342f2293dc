/** A debrief is recorded once and stays as it is. */
export const DEBRIEF_STATES = ['recorded'] as const;

/** The most lessons, and the most questions that stayed open, of one debrief. */
export const DEBRIEF_MOST = { lessons: 5, notKnown: 5 } as const;
