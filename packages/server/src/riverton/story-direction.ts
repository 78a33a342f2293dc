import { collectionTask, priority, requirement } from '@reeve/contract';
import { PURPOSES, STORY } from '@reeve/scenario';
import type { StoryStage } from './player.ts';
import { marking } from './story-marking.ts';
import { personaId } from './story-reports.ts';

/** Steps 1: the strategic meeting signs the priorities; the requirement is approved and tasked. */
export async function playDirection(stage: StoryStage): Promise<string> {
  const { strategicMeeting, requirement: asked } = STORY;
  await stage.moveTo(`${strategicMeeting.on}T10:00`);
  const head = await stage.as('markova');
  const chief = await stage.as(strategicMeeting.chairLogin);
  for (const { code, title } of PURPOSES.filter((one) => one.code !== 'GEN')) {
    const made = await head.call(priority.create, {
      input: {
        title,
        marking: marking(),
        ownerId: personaId(strategicMeeting.chairLogin),
        body: {
          code,
          prevention: 'Design out, warn, repair.',
          intelligence: 'Who, where, when, to whom.',
          enforcement: 'As the law allows and evidence carries.',
          measure: 'Results with a comparison area.',
          reviewOn: '2026-07-12',
        },
      },
    });
    await chief.call(priority.move, {
      params: { id: made.id },
      input: { version: made.version, to: 'signed', reason: `${code} adopted in the control strategy of 2026` },
    });
  }
  const owner = await stage.as(asked.ownerLogin);
  const made = await owner.call(requirement.create, {
    input: {
      title: asked.question,
      marking: marking(),
      ownerId: personaId(asked.ownerLogin),
      dueOn: asked.neededBy,
      body: {
        question: asked.question,
        decisionServed: asked.decisionServed,
        kind: 'tactical',
        level: 'local',
        necessityNote: asked.gap,
        personalDataExpected: true,
        referredTo: '',
      },
    },
  });
  await chief.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version, to: 'approved', reason: 'Serves priority P2.' },
  });
  for (const part of asked.collection) {
    await owner.call(collectionTask.create, {
      input: {
        title: part.what,
        cites: [{ kind: 'requirement', id: made.id }],
        ownerId: personaId(part.assigneeLogin),
        dueOn: asked.neededBy,
        body: {
          instruction: part.what,
          sourceType: 'community',
          legalBasis: part.legalBasis,
          necessityNote: part.necessity,
          authorityType: 'none',
          authorityRef: '',
        },
      },
    });
  }
  await owner.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version + 1, to: 'tasked', reason: 'Two collection tasks given.' },
  });
  return made.id;
}
