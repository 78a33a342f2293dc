import type { ConceptTexts } from './concept-code.ts';

/** The terms and our own definitions in English. */
export const CONCEPTS_EN: ConceptTexts = {
  information: {
    term: 'information',
    definition:
      'Something that has been noticed, said or recorded and that may bear on crime or safety, before anybody has weighed where it comes from or put it together with the rest.',
  },
  intelligence: {
    term: 'intelligence',
    note: 'Not every secret is intelligence, and intelligence need not be secret.',
    definition:
      'Information that has been graded, put together and interpreted so that somebody can decide or act on it, with its uncertainty stated.',
  },
  criminal_intelligence: {
    term: 'criminal intelligence',
    definition:
      'Intelligence on crime and on those who plan, commit or profit from it, gathered under a law that says for what, about whom and for how long.',
  },
  ilp: {
    term: 'intelligence-led policing',
    also: ['ILP'],
    note: 'Definitions differ from State to State; they stand side by side in this bank.',
    definition:
      'A way of managing policing in which analysed and graded intelligence, through fixed meetings and written decisions, sets priorities and directs resources at all levels, within the law and with its results evaluated.',
  },
  intelligence_cycle: {
    term: 'intelligence cycle',
    also: ['intelligence process'],
    definition:
      'The steps that repeat: asking a question, collecting, weighing, collating, analysing, passing on, deciding, and learning from what came of it.',
  },
  requirement: {
    term: 'intelligence requirement',
    also: ['information requirement'],
    definition:
      'A question whose answer a named decision needs by a given day, written so that one can tell when it has been answered.',
  },
  crime_analysis: {
    term: 'crime analysis',
    definition:
      'The study of recorded crime and disorder by place, time, kind and manner, to find patterns that can be prevented.',
  },
  analysis: {
    term: 'analysis',
    definition:
      'Taking material apart and putting it together anew with a stated method, so that what is known, what is inferred and what is missing can be told apart.',
  },
  assessment: {
    term: 'assessment',
    note: 'An assessment is a judgement; a fact is not.',
    definition:
      'A reasoned judgement on what is happening, why, or what is likely to come, with its probability, the confidence in it and what would change it.',
  },
  evaluation_of_source: {
    term: 'evaluation of a source',
    also: ['evaluation', 'source evaluation'],
    note: 'Always say of what: of a source or of results.',
    definition:
      'Weighing, for one report, how reliable whoever gave it is and how he can know, apart from how far the content agrees with what is known.',
  },
  evaluation_of_results: {
    term: 'evaluation of results',
    also: ['evaluation', 'results analysis'],
    note: 'Always say of what: of a source or of results.',
    definition:
      'Finding out, by a measure fixed beforehand and against a comparison, whether an action changed what it was meant to change, and at what cost.',
  },
  grading: {
    term: 'grading',
    also: ['4x4 grading'],
    definition:
      'Giving a report two codes, one for its source and one for its content, from a scheme that everybody who reads it knows.',
  },
  handling: {
    term: 'handling code',
    also: ['handling conditions'],
    definition:
      'A code that says to whom and under which conditions a report may go on, and that goes on together with it.',
  },
  dissemination: {
    term: 'dissemination',
    definition:
      'Passing intelligence on to those who need it and may have it, in a form they can use, so that it is known afterwards who had what and why.',
  },
  need_to_know: {
    term: 'need to know',
    definition: 'The rule that one sees what one’s present, stated task requires, and not what one’s rank would open.',
  },
  tasking: {
    term: 'tasking and co-ordination',
    also: ['tasking'],
    definition:
      'The regular meeting in which those in command choose priorities from products, give people and time to them, name who does what by when, and later ask what came of it.',
  },
  control_strategy: {
    term: 'control strategy',
    definition:
      'The few priorities a strategic meeting has signed for a period, each with what prevention, intelligence and enforcement are to do and how it will be measured.',
  },
  target: {
    term: 'target',
    definition:
      'A person, group, place, market or problem on which work has been decided and recorded, for a stated reason and time.',
  },
  priority: {
    term: 'priority',
    definition:
      'What has been decided to come before other things, because of the harm it does and what can be done about it, until a day of review.',
  },
  threat: {
    term: 'threat',
    definition:
      'Somebody or something with the intent and the means to do harm, or a condition that makes harm possible.',
  },
  risk: {
    term: 'risk',
    definition:
      'How likely a harm is together with how grave it would be, for somebody or something, in a stated time.',
  },
  harm: {
    term: 'harm',
    definition:
      'What people, communities or institutions suffer from crime and from how it is dealt with: in body, mind, property, rights or trust.',
  },
  hot_spot: {
    term: 'hot spot',
    definition:
      'A small area in which more crime of a kind happens over a time than chance would put there. It says something about a place and nothing about who lives there.',
  },
  network: {
    term: 'criminal network',
    also: ['network'],
    definition:
      'People and groups connected through crimes they commit or make possible, with or without anybody in charge.',
  },
  ocg: {
    term: 'organised crime group',
    also: ['OCG'],
    note: 'After UNTOC Art. 2(a) and (c) and Framework Decision 2008/841/JHA Art. 1.',
    definition:
      'A structured group of three or more people that exists for a period of time and acts in concert to commit serious crimes for a financial or other material benefit. It does not form by chance for one immediate crime, and needs no formally defined roles, no continuity of membership and no developed structure.',
  },
};
