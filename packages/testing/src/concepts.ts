import {
  concept,
  openAgreementRound,
  readiness,
  saveAgreementSheet,
  saveReadinessPlan,
  scoreReadiness,
  type InputGiven,
} from '@reeve/contract';
import type { Client } from './world.ts';

const NONE = { preferred: '' };

/**
 * Adds a concept to the bank with a round of agreement and a sheet by its custodian. `word` is in every text. @returns
 * its id
 */
export async function makeConcept(
  keeper: Client,
  of: { readonly marking: NonNullable<InputGiven<typeof concept.create>['marking']>; readonly word: string },
): Promise<string> {
  const { marking, word } = of;
  const { id, version } = await keeper.call(concept.create, {
    input: {
      marking,
      terms: {
        en: { preferred: word.slice(0, 100), alternatives: [`also ${word}`.slice(0, 100)], scopeNote: word },
        fr: NONE,
        de: NONE,
        it: NONE,
        ru: NONE,
        es: NONE,
      },
      definitions: [
        {
          id: 'D1',
          language: 'en',
          texts: { en: `Means ${word}` },
          source: { by: word, year: '2026', reference: word },
          status: 'proposed',
          attributes: { genus: 'process' },
        },
      ],
      relations: [{ type: 'close_match', uri: 'https://example.org/entry', label: word }],
    },
  });
  const { roundId } = await keeper.call(openAgreementRound, {
    params: { id },
    input: { version, name: `Round ${word}` },
  });
  await keeper.call(saveAgreementSheet, {
    params: { id, roundId },
    input: { moment: 'before', answers: { genus: 'strategy' } },
  });
  return id;
}

/** Begins an assessment of readiness that rests on a concept. `word` is in every text. @returns its id */
export async function makeReadiness(
  assessor: Client,
  of: {
    readonly marking: NonNullable<InputGiven<typeof readiness.create>['marking']>;
    readonly word: string;
    readonly conceptId: string;
  },
): Promise<string> {
  const { marking, word, conceptId } = of;
  const { id, version } = await assessor.call(readiness.create, {
    input: { title: `Readiness ${word}`, organisation: word, level: 'local', assessedOn: '2026-09-20', marking },
  });
  const scored = await assessor.call(scoreReadiness, {
    params: { id, code: 'A1' },
    input: { version, view: 'self', level: 2, evidence: word, cites: [{ kind: 'concept', id: conceptId }] },
  });
  await assessor.call(saveReadinessPlan, {
    params: { id },
    input: {
      version: scored.version,
      plan: [
        {
          id: '00000000-0000-4000-8000-00000000ac71',
          code: 'A1',
          text: `Mend ${word}`,
          owner: word,
          cost: word,
          dueOn: '2026-12-01',
          state: 'open',
        },
      ],
    },
  });
  return id;
}
