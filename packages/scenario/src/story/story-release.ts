/** Numbers for the public: the first quarter and the first half of 2026 are released, a corrected half waits. */
export const STORY_RELEASES = {
  composedBy: 'thorsby',
  approvedBy: 'markova',
  offences: ['residential_burglary', 'vehicle_theft', 'robbery', 'domestic_violence'],
  releases: [
    {
      composedAt: '2026-05-04T10:00',
      year: 2026,
      month: 3,
      because: 'The first quarter, as announced to the council.',
      approved: { at: '2026-05-06T09:00', reason: 'Compared with the figures of the council: nothing else is out.' },
    },
    {
      composedAt: '2026-08-03T10:00',
      year: 2026,
      month: 6,
      because: 'The first half of the year, as announced to the council.',
      approved: { at: '2026-08-05T09:00', reason: 'Read next to the first quarter; no small number follows.' },
    },
    {
      composedAt: '2026-09-21T10:00',
      year: 2026,
      month: 6,
      because: 'Crimes of June that were recorded in August are in it now.',
      approved: undefined,
    },
  ],
} as const;
