/**
 * Three nominations of the man of the tip, by the link in the report of the source handler. The first was approved for four weeks and
 * has expired; the second is approved, and its profile rests on it; the third waits for the commander when the demo begins. Times are local, `YYYY-MM-DDTHH:MM`.
 */
export const STORY_NOMINATIONS = [
  {
    key: 'visit',
    askedAt: '2026-03-13T11:40',
    byLogin: 'okafor',
    title: 'One announced visit about the engraved watch',
    measure:
      'Two officers in uniform visit the person once at home in daytime, ask about the engraved watch and leave a written notice.',
    plan: {
      proportionate: 'One short visit, against 25 burglaries in one week.',
      legal: 'Police Act s. 12(1): collecting information to detect crime.',
      accountable: 'Dag Lindqvist orders the visit and records what was said.',
      necessary: 'The watch is listed as stolen and was last seen with the person.',
      collateral: 'Another man lives at the address; only the person is asked.',
      equality: 'The reason is one object, not an area or a group.',
      children: 'No child is known to live there; the visit is in school hours.',
      lessIntrusive: 'A letter was considered: it would give time to move the watch.',
    },
    expiresOn: '2026-04-10',
    decision: {
      at: '2026-03-13T16:20',
      byLogin: 'halden',
      reason: 'One open visit is the lightest way to ask about a listed object.',
    },
  },
  {
    key: 'talk',
    askedAt: '2026-09-21T14:10',
    byLogin: 'okafor',
    title: 'A talk about the register of second-hand sales',
    measure: 'Two officers in plain clothes ask the person once, by appointment, how sales of tools are recorded.',
    plan: {
      proportionate: 'One talk by appointment, about a duty that every seller has.',
      legal: 'Police Act s. 12(1): collecting information to prevent crime.',
      accountable: 'Dag Lindqvist orders the talk and records what was stated.',
      necessary: 'The letters to sellers were not answered, and no other seller was offered the goods.',
      collateral: 'The talk is at the station, so that neighbours learn nothing.',
      equality: 'All sellers who did not answer the letter are asked.',
      children: 'No child is affected.',
      lessIntrusive: 'A second letter was considered; the first was not answered.',
    },
    expiresOn: '2026-11-15',
    decision: {
      at: '2026-09-22T09:30',
      byLogin: 'halden',
      reason: 'A talk by appointment is the lightest way that is left.',
    },
  },
  {
    key: 'letter',
    askedAt: '2026-09-25T10:15',
    byLogin: 'okafor',
    title: 'A letter about the sale of second-hand tools',
    measure:
      'The district sends the person the leaflet on the duty to record second-hand sales, with the name of an officer to ask.',
    plan: {
      proportionate: 'A letter; nothing is required of the person beyond what the law asks of every seller.',
      legal: 'Police Act s. 12(1): collecting information to prevent crime; the letter asks for the register.',
      accountable: 'Ines Okafor drafts it and Dag Lindqvist signs it.',
      necessary: 'Where the tools are sold is still not known, and the register of sales would show it.',
      collateral: 'The envelope shows no sender, so that neighbours and a second tenant learn nothing.',
      equality: 'All fourteen known sellers of the district get the same letter.',
      children: 'No child is affected.',
      lessIntrusive: 'A notice on the district’s page was considered; sellers without a shop do not read it.',
    },
    expiresOn: '2026-11-15',
    decision: undefined,
  },
] as const;
