import { agreementIndex } from '@reeve/analysis';
import { readAgreement } from '@reeve/contract';
import {
  AGREEMENT_MOMENTS,
  AGREEMENT_QUESTIONS,
  answersOf,
  countAnswers,
  mayShowSum,
  type AgreementRound,
  type DefinitionAttributes,
} from '@reeve/domain';
import { loadRecord, objectCards, sheetsOf, type SheetMoment, type StoredSheet } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { conceptBody, conceptTitle } from './body.ts';

/** The interval is computed at each reading and is the same each time. */
const SEED = 20_260;

/** Returns the sums over the sheets at one moment, if they can be shown. */
function momentOf(round: AgreementRound, moment: SheetMoment, all: readonly StoredSheet[]) {
  const sheets = all
    .filter((one) => one.roundId === round.id && one.moment === moment)
    .map((one) => one.answers as DefinitionAttributes); // stored only through the contract
  const isOver = AGREEMENT_MOMENTS.indexOf(round.moment) > AGREEMENT_MOMENTS.indexOf(moment);
  if (!mayShowSum(moment, round.moment, sheets.length)) return { sheets: isOver ? sheets.length : null, index: null };
  const counts = countAnswers(sheets);
  // Answers from fewer than three are left out of the sum too.
  const asked = AGREEMENT_QUESTIONS.map((question, place) => ({ question, place })).filter(
    ({ place }) => (counts[place]?.answered ?? 0) > 0,
  );
  if (asked.length === 0) return { sheets: sheets.length, index: null };
  const answers = sheets.map(answersOf);
  const found = agreementIndex(
    asked.map(({ question }) => question),
    answers.map((sheet) => asked.map(({ place }) => sheet[place] ?? [])),
    { seed: SEED },
  );
  return {
    sheets: sheets.length,
    index: {
      observed: found.observed,
      byChance: found.byChance,
      kappa: found.kappa,
      interval: found.interval === undefined ? null : ([...found.interval] as [number, number]), // two ends
      attributes: asked.map(({ question, place }, index) => ({
        name: question.name,
        observed: found.attributes[index]?.observed ?? null,
        answered: counts[place]?.answered ?? 0,
        values: [...(counts[place]?.values ?? [])],
      })),
    },
  };
}

export const readAgreementHandler = handle(readAgreement, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'concept', call.params.id);
    const { rounds, terms } = conceptBody(row);
    const sheets = await sheetsOf(tx, row.id);
    const workshops = await objectCards(
      tx,
      'workshop',
      rounds.flatMap((round) => round.workshopId ?? []),
    );
    call.consulted({ action: 'view', objectKind: 'concept', objectIds: [row.id] });
    return {
      version: row.version,
      title: conceptTitle(terms, call.language),
      marking: markingOf(tx.partsOf(row.label_id)),
      rounds: rounds.map(({ workshopId, ...round }) => {
        const workshop = workshops.find((one) => one.id === workshopId);
        const mine = sheets.find(
          (one) => one.isMine && one.roundId === round.id && one.moment === round.moment,
        )?.answers;
        return {
          ...round,
          workshop: workshop ? { id: workshop.id, reference: workshop.reference, title: workshop.title } : null,
          mine: (mine ?? null) as never, // stored only through the contract
          before: momentOf(round, 'before', sheets),
          after: momentOf(round, 'after', sheets),
        };
      }),
    };
  }),
);
