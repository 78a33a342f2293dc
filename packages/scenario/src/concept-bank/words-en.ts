import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in English. */
export const CONCEPTS_EN: ConceptTexts = {
  information: {
    term: 'information',
    definition:
      'Anything observed, reported or recorded that may be relevant to crime or safety, before its source has been evaluated and before it has been collated with other material.',
  },
  intelligence: {
    term: 'intelligence',
    note: 'Not every secret is intelligence, and intelligence need not be secret.',
    definition:
      'Information that has been graded, collated and interpreted to support a decision or an action, with its uncertainty stated.',
  },
  criminal_intelligence: {
    term: 'criminal intelligence',
    definition:
      'Intelligence on crime and on those who plan, commit or profit from it, gathered under a law that says for what, about whom and for how long.',
  },
  ilp: {
    term: 'intelligence-led policing',
    also: ['ILP'],
    note: 'Definitions differ between States; this bank shows them side by side.',
    definition:
      'A way of managing policing in which analysed and graded intelligence, through fixed meetings and written decisions, sets priorities and directs resources at all levels, within the law and with its results evaluated.',
  },
  intelligence_cycle: {
    term: 'intelligence cycle',
    also: ['intelligence process'],
    definition:
      'The repeated sequence of direction, collection, evaluation, collation, analysis, dissemination, decision and review of the result.',
  },
  requirement: {
    term: 'intelligence requirement',
    also: ['information requirement'],
    definition:
      'A question that must be answered by a given date for a named decision, worded so that it is clear when it has been answered.',
  },
  crime_analysis: {
    term: 'crime analysis',
    definition:
      'The study of recorded crime and disorder by place, time, type and modus operandi, to find patterns that can be prevented.',
  },
  analysis: {
    term: 'analysis',
    definition:
      'The examination of material by a stated method, so that what is known, what is inferred and what is missing are clearly distinguished.',
  },
  assessment: {
    term: 'assessment',
    note: 'An assessment is a judgement; a fact is not.',
    definition:
      'A reasoned judgement on what is happening, why, or what is likely to happen, with its probability, the confidence in it and what would change it.',
  },
  evaluation_of_source: {
    term: 'evaluation of a source',
    also: ['evaluation', 'source evaluation'],
    note: 'Always state which: of a source or of results.',
    definition:
      'The assessment, for one report, of how reliable the source is and how the source knows, kept separate from how far the content agrees with other information.',
  },
  evaluation_of_results: {
    term: 'evaluation of results',
    also: ['evaluation', 'results analysis'],
    note: 'Always state which: of a source or of results.',
    definition:
      'Establishing, by a measure fixed in advance and against a comparison, whether an action changed what it was meant to change, and at what cost.',
  },
  grading: {
    term: 'grading',
    also: ['4x4 grading'],
    definition:
      'Giving a report two codes, one for its source and one for its content, from a scheme known to all its readers.',
  },
  handling: {
    term: 'handling code',
    also: ['handling conditions'],
    definition:
      'A code that states to whom and under which conditions a report may be disseminated, and that stays with the report.',
  },
  dissemination: {
    term: 'dissemination',
    definition:
      'The passing of intelligence to those who need it and are entitled to it, in a form they can use, with a record of who received what and why.',
  },
  need_to_know: {
    term: 'need to know',
    definition: 'The rule that access depends on what a person’s current, stated task requires and not on their rank.',
  },
  tasking: {
    term: 'tasking and co-ordination',
    also: ['tasking'],
    definition:
      'The regular meeting at which commanders choose priorities from intelligence products, allocate resources, assign tasks with deadlines, and later review the results.',
  },
  control_strategy: {
    term: 'control strategy',
    definition:
      'The few priorities approved by a strategic meeting for a period, each with the prevention, intelligence and enforcement work required and the measure of its success.',
  },
  target: {
    term: 'target',
    definition:
      'A person, group, place, market or problem on which work has been approved and recorded, for a stated reason and period.',
  },
  priority: {
    term: 'priority',
    definition:
      'A problem that has been decided to take precedence over others, because of the harm it causes and what can be done about it, until a review date.',
  },
  threat: {
    term: 'threat',
    definition:
      'A person, group or thing with the intent and capability to cause harm, or a condition that makes harm possible.',
  },
  risk: {
    term: 'risk',
    definition:
      'The likelihood of a harm combined with its severity, for a stated person, group or asset, within a stated period.',
  },
  harm: {
    term: 'harm',
    definition:
      'What people, communities or institutions suffer from crime and from the response to it: physical, psychological, financial, or to rights and trust.',
  },
  hot_spot: {
    term: 'hot spot',
    definition:
      'A small area with more crime of a given type over a period than chance would explain. It describes a place, not the people who live there.',
  },
  network: {
    term: 'criminal network',
    also: ['network'],
    definition: 'People and groups connected through crimes they commit or make possible, with or without a leader.',
  },
  ocg: {
    term: 'organised crime group',
    also: ['OCG'],
    note: 'After UNTOC Art. 2(a) and (c) and Framework Decision 2008/841/JHA Art. 1.',
    definition:
      'A structured group of three or more people that exists for a period of time and acts in concert to commit serious crimes for a financial or other material benefit. It does not form by chance for one immediate crime, and needs no formally defined roles, no continuity of membership and no developed structure.',
  },
};
