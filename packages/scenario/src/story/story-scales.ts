/** A template of the agency in two versions, as the head of intelligence keeps them in the register. */
export const STORY_TEMPLATE = {
  byLogin: 'markova',
  unit: 'network',
  name: 'Networks that work through firms',
  versions: [
    {
      at: '2026-06-02T09:00',
      because: 'Two networks use second-hand shops, which the supplied list weighs as one of many.',
      indicators: [
        ['legal_business_structures', 3],
        ['money_laundering', 3],
        ['corruption_influence', 2],
        ['international_dimension', 1],
      ],
      own: [],
    },
    {
      at: '2026-09-14T09:00',
      because: 'Takings in cash are what the trade office can see.',
      indicators: [
        ['legal_business_structures', 3],
        ['money_laundering', 2],
        ['corruption_influence', 2],
        ['international_dimension', 1],
      ],
      own: [['Takings in cash without a plausible trade', 3]],
    },
  ],
} as const;

/** The harm weights of Riverton in the register: imported, then one corrected. */
export const STORY_HARM_WEIGHTS = {
  byLogin: 'markova',
  name: 'Riverton sentencing scale',
  source: 'Invented for the exercise; no State’s scale',
  fileName: 'riverton-sentencing-scale.csv',
  versions: [
    { at: '2026-06-02T10:00', because: 'First import, before the code was revised.', revised: { shoplifting: 2 } },
    { at: '2026-09-14T10:00', because: 'Shoplifting was revised from 2 days to 1.5.', revised: {} },
  ],
} as const;
