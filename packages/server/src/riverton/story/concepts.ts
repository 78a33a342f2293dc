import { adoptDefinition, concept, moveAgreementRound, openAgreementRound, saveAgreementSheet } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { AGREEMENT_STORY, CONCEPT_BANK, starterContent, type ConceptCode } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The bank of concepts is filled; participants state their understanding before and after a workshop; a definition is adopted. */
export async function playConcepts(stage: StoryStage): Promise<string> {
  const { openedAt, heldOn, name, adopted, keeperLogin, sheets } = AGREEMENT_STORY;
  await stage.moveTo(openedAt);
  const keeper = await stage.as(keeperLogin);
  const ids = new Map<ConceptCode, string>();
  const idOf = (code: ConceptCode): string => {
    const id = ids.get(code);
    if (id === undefined) throw new ReeveError('internal', `The exercise has no concept ${code} yet.`);
    return id;
  };
  for (const one of CONCEPT_BANK) {
    const made = await keeper.call(concept.create, { input: starterContent(one, idOf) });
    ids.set(one.code, made.id);
  }
  const id = idOf(AGREEMENT_STORY.concept);
  const { roundId } = await keeper.call(openAgreementRound, { params: { id }, input: { version: 1, name } });
  for (const [version, moment] of [
    [2, 'before'],
    [3, 'after'],
  ] as const) {
    for (const sheet of sheets) {
      const player = await stage.as(sheet.byLogin);
      const answers = structuredClone(sheet[moment]) as never; // the same values in lists that may be changed
      await player.call(saveAgreementSheet, { params: { id, roundId }, input: { moment, answers } });
    }
    await keeper.call(moveAgreementRound, { params: { id, roundId }, input: { version } });
  }
  await stage.moveTo(`${heldOn}T16:00`);
  await keeper.call(adoptDefinition, {
    params: { id },
    input: {
      version: 4,
      definitionId: adopted.definitionId,
      decidedOn: heldOn,
      decidedBy: adopted.decidedBy,
      dissents: adopted.dissents.map((one) => ({ ...one })),
    },
  });
  return id;
}
