import {
  KNOWS_BY,
  PRIORITIES,
  RECORD_AGREES,
  SPECIAL_ITEMS,
  SPECIAL_KINDS,
  SPECIAL_NECESSITIES,
  SPECIAL_WORDS,
  TEXT_ANSWERS,
  TOLD_BY,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import {
  choice,
  classification,
  gradeCodes,
  handling,
  id,
  idParams,
  instant,
  line,
  localDate,
  prose,
  subjectCategory,
  tlp,
  versioned,
} from '../parts.ts';
import { threatAlarm } from '../threat/threat-alarm.ts';

/** Where it happened, as exactly as its author knows. */
export const place = z
  .strictObject({
    name: line.default(''),
    areaCode: z.string().max(80).optional(),
    point: z
      .strictObject({
        latitude: z.number().min(-90).max(90).describe('WGS 84, degrees'),
        longitude: z.number().min(-180).max(180).describe('WGS 84, degrees'),
        accuracyM: z.number().min(0).max(100_000).describe('uncertainty; 0: set on a map'),
      })
      .optional(),
  })
  .meta({ id: 'ReportPlace' });
/** When it happened: from and to, both inclusive. */
export const timeWindow = z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).meta({ id: 'TimeWindow' });

/** What is known of the age of a minor. */
export const personAge = z
  .union([
    z.strictObject({ bornOn: localDate }),
    z
      .strictObject({ from: z.int().min(0).max(25), to: z.int().min(0).max(25), statedOn: localDate })
      .describe('completed years on the day of the entry'),
  ])
  .meta({ id: 'PersonAge' });
/** An answer on words of the text: UTF-16 units from its beginning, half-open. */
export const textAnswer = z
  .strictObject({
    from: z.int().min(0),
    to: z.int().min(1),
    answer: z.enum(TEXT_ANSWERS),
    because: z.string().max(1000).default(''),
  })
  .meta({ id: 'TextAnswer' });

/** The form as filled in so far. Every field may be missing; none has a default. */
export const draft = z
  .strictObject({
    subject: line.default(''),
    text: prose.default(''),
    sourceReference: z.string().max(40).default(''),
    answers: z
      .strictObject({
        toldBy: z.enum(TOLD_BY).optional(),
        knowsBy: z.enum(KNOWS_BY).optional(),
        recordAgrees: z.enum(RECORD_AGREES).optional(),
      })
      .default({}),
    grade: gradeCodes.optional(),
    gradeReason: z.string().max(2000).default(''),
    persons: z
      .array(
        z.strictObject({
          name: line.default(''),
          category: subjectCategory.optional(),
          grounds: z.string().max(2000).default(''),
          minor: z.boolean().default(false),
          age: personAge.optional().describe('of a minor: the 18th birthday opens a review'),
          reviewOn: localDate.optional(),
          relatedTo: z
            .strictObject({ name: line.default(''), entityId: id.optional() })
            .optional()
            .describe('whose contact or associate this is: another person of this report by name, or a known person'),
        }),
      )
      .max(20)
      .default([]),
    namesNobody: z.boolean().default(false),
    classification: classification.optional(),
    handling: handling.default({ codes: [], conditions: '' }),
    tlp: tlp.optional(),
    group: z.string().max(80).optional(),
    purpose: z.string().max(80).optional(),
    legalBasis: z.string().max(80).optional(),
    priority: choice('ReportPriority', PRIORITIES).optional(),
    occurredOn: localDate.optional(),
    place: place.optional().describe('raw: stored with the raw words'),
    window: timeWindow.optional().describe('raw: stored with the raw words'),
    topic: z.string().max(80).optional().describe('an offence type of the agency’s list'),
    reviewOn: localDate.optional(),
    requirementId: id.optional(),
    collectionTaskId: id.optional().describe('the collection task it answers'),
    patrolQuestionId: id.optional().describe('the question for patrols it answers'),
    threat: threatAlarm
      .optional()
      .describe(
        'the content of a threat-to-life alarm; never part of the report. Raised at the latest when it is sent',
      ),
    textAnswers: z
      .array(textAnswer)
      .max(200)
      .default([])
      .describe('answers on words of the text, as positions; those on special categories stay with the raw words'),
    specialItems: z
      .array(
        z.strictObject({
          kind: choice('SpecialKind', SPECIAL_KINDS).optional(),
          about: line.default('').describe('name of the person of this report; empty if it names no one'),
          words: z.string().max(SPECIAL_WORDS).default(''),
          necessity: choice('SpecialNecessity', SPECIAL_NECESSITIES).optional(),
          because: z
            .string()
            .max(1000)
            .default('')
            .describe('why it is necessary: with `necessary`, and always for political opinions and beliefs'),
        }),
      )
      .max(SPECIAL_ITEMS)
      .default([])
      .describe('special categories of data, never part of the text; each is decided on by a second person'),
  })
  .meta({ id: 'ReportDraft' });
export type Draft = z.output<typeof draft>;

export const createReport = operation({
  name: 'createReport',
  method: 'POST',
  path: '/api/reports',
  summary: 'Start a report: a draft that only its author sees.',
  input: z.strictObject({ draft }),
  reply: z.object({ id, reference: z.string(), version: z.int(), savedAt: instant }),
});

export const saveDraft = operation({
  name: 'saveDraft',
  method: 'PUT',
  path: '/api/reports/:id/draft',
  summary: 'Save the form of a draft.',
  params: idParams,
  input: z.strictObject({ ...versioned, draft }),
  reply: z.object({ version: z.int(), savedAt: instant }),
});
