import { acceptSuggestion, listReports, listSuggestions, readReport, type ReplyOf } from '@reeve/contract';
import type { SubjectCategory } from '@reeve/domain';
import type { Player, StoryStage } from '../player.ts';

/** Reports an officer has worked through; the newer ones wait for the visitor. */
const WORKED_THROUGH = 60;
/** Reports looked at for them, the oldest first: some need a reason or an acknowledgement. */
const LOOKED_AT = 200;
/** Categories of persons the officer enters into statements: no victims, no witnesses, no unverified mentions. */
const ENTERED: readonly SubjectCategory[] = ['a_suspect_committed', 'b_convicted', 'd_contact', 'd_associate'];

/** An officer decides on the suggestions of the older reports: what they name about things becomes statements, one by one. */
export async function playSuggestions(stage: StoryStage): Promise<void> {
  await stage.moveTo('2026-09-25T14:00');
  const officer = await stage.as('ilves');
  const { items } = await officer.call(listReports, { query: { state: 'collated', limit: LOOKED_AT } });
  const open = items.toReversed().filter(({ marking }) => marking.handling.conditions === '');
  let worked = 0;
  for (const { id } of open) {
    if (worked === WORKED_THROUGH) return;
    const report = await officer.ask(readReport, { params: { id } });
    if (report && (await decideOn(officer, report))) worked += 1;
  }
}

/** Accepts what a report names. @returns false if it suggests nothing to this officer, or another officer decided on it */
async function decideOn(officer: Player, report: ReplyOf<typeof readReport>): Promise<boolean> {
  const params = { id: report.id };
  const suggested = await officer.ask(listSuggestions, { params });
  if (!suggested || suggested.items.some(({ state }) => state !== 'open')) return false;
  const named = new Set<string>();
  for (const { key, subject, object } of suggested.items) {
    const thing = suggested.things.find((one) => one.key === subject);
    const link = report.persons.find(({ name }) => name === thing?.name);
    // A day alone names no event.
    if (!thing || thing.kind === 'event' || object !== null) continue;
    if (thing.kind === 'person' && !(link && ENTERED.includes(link.category))) continue;
    const [known, ...others] = thing.known;
    await officer.call(acceptSuggestion, {
      params,
      input: {
        key,
        kind: 'fact',
        ...(thing.kind === 'person' && link ? { personId: link.id } : {}),
        ...(known && others.length === 0 && !named.has(subject) ? { entityId: known.id } : {}),
      },
    });
    named.add(subject);
  }
  return named.size > 0;
}
