import { personNomination, readReport } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { MILO_KARAS, STORY_NOMINATIONS } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

type StoryNomination = (typeof STORY_NOMINATIONS)[number];

/** An analyst nominates the man of the tip by the link in a report; a commander decides if the story contains a decision. @returns its id */
export async function playNomination(
  stage: StoryStage,
  key: StoryNomination['key'],
  reportId: string,
): Promise<string> {
  const nomination: StoryNomination | undefined = STORY_NOMINATIONS.find((one) => one.key === key);
  if (!nomination) throw new ReeveError('internal', 'A nomination of the story is missing.');
  const { title, measure, plan, expiresOn, decision } = nomination;
  await stage.moveTo(nomination.askedAt);
  const asker = await stage.as(nomination.byLogin);
  const { persons } = await asker.call(readReport, { params: { id: reportId } });
  const person = persons.find((one) => one.name === MILO_KARAS.initials);
  if (!person) throw new ReeveError('internal', 'The report of the story does not name its person.');
  const asked = await asker.call(personNomination.create, {
    input: {
      title,
      body: {
        ask: 'operation',
        reportId,
        personId: person.id,
        measure,
        intrusive: false,
        plan: { ...plan },
        expiresOn,
      },
    },
  });
  if (!decision) return asked.id;
  await stage.moveTo(decision.at);
  const decider = await stage.as(decision.byLogin);
  await decider.call(personNomination.move, {
    params: { id: asked.id },
    input: { version: asked.version, to: 'approved', reason: decision.reason },
  });
  return asked.id;
}
