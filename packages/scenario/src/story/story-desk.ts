/** The requirement desk in September: what is still not known after the burglaries, who is asked, and what patrols look for. */
export const STORY_DESK = {
  gaps: {
    asked: {
      at: '2026-09-21T10:00',
      byLogin: 'okafor',
      statement: 'We do not know where the goods stolen in sectors B and C are sold since March.',
      importance: 4,
    },
    accepted: {
      byLogin: 'okafor',
      statement: 'We do not know how many burglaries in sectors B and C are never reported.',
      importance: 2,
      acceptedByLogin: 'markova',
      reason: 'Only a survey would show it, and none is paid for this year.',
    },
  },
  /** What the strategy itself needs to know. */
  strategic: {
    question: 'Does the resale of stolen goods move from counters to private sale?',
    decisionServed: 'Whether resale becomes a priority of its own in the strategy of 2027',
    neededBy: '2026-11-30',
  },
  requirement: {
    at: '2026-09-22T09:00',
    question: 'Who buys what is stolen in sectors B and C since the arrests of March?',
    decisionServed: 'Enforcement or prevention on resale, tactical meeting of October',
    necessity: 'Buyers have to be told apart from passers-by; nobody else is recorded.',
    ownerLogin: 'ilves',
    approverLogin: 'halden',
    neededBy: '2026-10-16',
    parts: [
      {
        question: 'Which second-hand shops changed their volume since March?',
        tasks: [
          {
            what: 'Compare the trade register with the weeks before March',
            source: 'own_records',
            sourceType: 'trade register',
            assigneeLogin: 'okafor',
            dueOn: '2026-09-30',
            necessity: 'The register is public for the police; no person is looked up.',
          },
          {
            what: 'Ask the shops on Mill Street and Quay Street who offers them tools',
            source: 'private_sector',
            sourceType: 'second-hand shops',
            assigneeLogin: 'novak',
            dueOn: '2026-09-24',
            necessity: 'Asking openly is the least intrusive way.',
          },
        ],
      },
      {
        question: 'Which vehicles were near two or more scenes within half an hour?',
        tasks: [
          {
            what: 'Search plate reader records of the bridge around the two burglaries of September',
            source: 'own_records',
            sourceType: 'plate reader records',
            assigneeLogin: 'okafor',
            dueOn: '2026-09-29',
            necessity: 'Limited to two evenings; readings that do not fit are not kept.',
            authority: { authorityType: 'prosecutor', authorityRef: 'PA-118', authorityUntil: '2026-09-30' },
          },
        ],
      },
      { question: 'Do the goods leave the district, and how?', tasks: [] },
    ],
  },
  request: {
    at: '2026-09-23T11:00',
    question: 'Were tools or watches from sectors B and C offered in the Sund district?',
    decisionServed: 'Enforcement or prevention on resale, tactical meeting of October',
    name: 'Sund district intelligence unit',
  },
  patrol: {
    at: '2026-09-25T16:00',
    byLogin: 'ilves',
    lastOn: '2026-10-04',
    questions: [
      { text: 'Is anyone offering tools, watches or bicycles for sale in the street or at the market?', area: '' },
      {
        text: 'Does a shop you pass open late, or take goods in at the back after eight in the evening?',
        area: 'Norrin, sector B',
      },
      { text: 'Do you see vans loaded at night near the quay?', area: '' },
    ],
  },
} as const;
