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
