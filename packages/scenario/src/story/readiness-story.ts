interface Found {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly evidence: string;
  /** The peers' score, if they have reviewed it. */
  readonly peer?: { readonly level: 0 | 1 | 2 | 3 | 4; readonly evidence: string };
}

const at = (level: Found['level'], evidence: string, peer?: Found['peer']): Found => ({
  level,
  evidence,
  ...(peer === undefined ? {} : { peer }),
});

/** Riverton's self-assessment of spring 2026, and what its peers have found so far. */
const FOUND: Readonly<Record<string, Found>> = {
  A1: at(3, 'Strategy signed on 14 January 2026; definition R1 adopted by the strategic meeting.', {
    level: 3,
    evidence: 'Seen, signed and published in all stations.',
  }),
  A2: at(3, 'Police Act, section 12, with the regulation on purposes, categories and retention.', {
    level: 3,
    evidence: 'Regulation read; the list of categories is the one in the system.',
  }),
  A3: at(3, 'Minutes of the strategic meeting of 12 January 2026.'),
  A4: at(1, 'Hours are recorded in Norrin alone.'),
  A5: at(2, 'Oversight board visits; its report is not published.'),
  A6: at(2, 'Plan of change of 2025; two of four stations have a champion.'),
  B1: at(3, 'Units in Norrin and Sund with terms of reference.'),
  B2: at(2, 'Two analyst posts; grades are not settled.', {
    level: 2,
    evidence: 'No career path beyond the second grade.',
  }),
  B3: at(1, 'Counted once, in 2024.'),
  B4: at(3, 'Sources desk with a raw file of its own.'),
  B5: at(2, 'A deputy head; nobody stands in for the strategic analyst.'),
  B6: at(2, 'Community link officer in Norrin.'),
  C1: at(4, 'All reports are written in the form; its questions are reviewed each year.'),
  C2: at(3, 'Sample of March 2026: 91 % graded as the second reader did.', {
    level: 3,
    evidence: 'Second sample of forty reports: 88 %.',
  }),
  C3: at(3, 'Enforced by the database; attempts are on the record.'),
  C4: at(2, 'Index with the national desk; partners by telephone.'),
  C5: at(3, 'Place for 93 % of recorded crime, window of time for all.'),
  C6: at(1, 'Customs by agreement; prison and border ad hoc.'),
  C7: at(2, 'Word back to 64 % within fourteen days.'),
  D1: at(2, 'Strategic assessment of 2025; that of 2026 is late.'),
  D2: at(3, 'Tactical assessment each fortnight since September 2025.'),
  D3: at(3, 'Problem profiles from the template, commissioned by the meeting.'),
  D4: at(3, 'PHIA yardstick in all products.'),
  D5: at(3, 'Second analyst and quality gate on all products.'),
  D6: at(3, 'Methods of this system, each with its page.'),
  E1: at(2, 'Held in January 2026; the second is planned for July.'),
  E2: at(3, 'Twenty-four of twenty-six held in the last year.'),
  E3: at(4, 'Decisions with reason and owner; reviewed each quarter.'),
  E4: at(3, 'Requirements and collection tasks followed to their closure.'),
  E5: at(3, 'A third of operations evaluated with a comparison area.'),
  F1: at(3, 'Officer named; assessment of impact of February 2026; register current.'),
  F2: at(3, 'Log with justification; sample each month.', {
    level: 2,
    evidence: 'Samples of January and February are missing: no audit took place.',
  }),
  F3: at(3, 'Overdue: 0.6 % on 1 March 2026.'),
  F4: at(3, 'Categories and special categories are asked for by the form.'),
  F5: at(2, 'Answered in time: nine of eleven.'),
  G1: at(1, 'A course for officers; none for managers.'),
  G2: at(2, 'SIENA by way of the national desk.'),
  G3: at(2, 'Council and two associations; no meeting together.'),
};

/** Readiness of Riverton: an earlier assessment that is concluded, and the present one with its peers. */
export const READINESS_STORY = {
  assessorLogin: 'markova',
  peerLogin: 'halden',
  organisation: 'Police of Riverton',
  earlier: {
    title: 'Readiness of Riverton, autumn 2025',
    assessedOn: '2025-10-01',
    evidence: 'As in the report to the ministry of October 2025.',
    /** What the peer looked at then, with the level of the agency. */
    peer: { code: 'A1', evidence: 'The draft of the strategy was read.' },
    /** Criteria with a lower score then, and by how much. */
    lower: { A1: 2, C2: 1, C3: 1, D2: 2, D5: 1, E3: 1, E5: 2, F1: 1, F3: 1 } as Readonly<Record<string, number>>,
  },
  present: {
    title: 'Readiness of Riverton, spring 2026',
    assessedOn: '2026-03-02',
    found: FOUND,
    plan: [
      {
        code: 'G1',
        text: 'Course for managers on deciding with intelligence, together with the academy.',
        owner: 'Head of intelligence',
        cost: '12 days, one teacher',
        dueOn: '2026-11-30',
        state: 'under_way',
      },
      {
        code: 'F2',
        text: 'Monthly samples of the log are fixed in the calendar of the auditor.',
        owner: 'Auditor',
        cost: 'none',
        dueOn: '2026-10-15',
        state: 'open',
      },
    ],
  },
} as const;
