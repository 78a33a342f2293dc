import { personNomination, readReport, type InputGiven } from '@reeve/contract';
import { collate, MARKING, submit, tip } from './story.ts';
import type { Client } from './world.ts';

/** A nomination of a person, and the link it names them by. */
export interface NominationIds {
  readonly id: string;
  readonly reportId: string;
  readonly personId: string;
}
type Body = InputGiven<typeof personNomination.create>['body'];

/** A complete request for a measure on the person of a link; `word` is in every text. */
export function operationOn(link: Pick<NominationIds, 'reportId' | 'personId'>, word: string): Body {
  const sentence = `It is said of ${word}.`;
  return {
    ask: 'operation',
    reportId: link.reportId,
    personId: link.personId,
    measure: `Patrols speak about ${word}.`,
    intrusive: false,
    plan: {
      proportionate: sentence,
      legal: sentence,
      accountable: sentence,
      necessary: sentence,
      collateral: sentence,
      equality: sentence,
      children: sentence,
      lessIntrusive: sentence,
    },
    expiresOn: '2026-12-01',
  };
}

/** A report that names a suspect is submitted and collated, and supports a nomination that waits for approval. */
export async function addPersonNomination(
  people: { readonly author: Client; readonly evaluator: Client; readonly checker: Client; readonly asker: Client },
  of: { readonly word: string; readonly person: string; readonly form?: Parameters<typeof tip>[0] },
): Promise<NominationIds> {
  const reviewOn = '2027-03-01';
  const grade = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
  const suspect = {
    name: of.person,
    category: 'a_suspect_committed' as const,
    grounds: of.word,
    minor: false,
    reviewOn,
  };
  const form = tip({ ...of.form, persons: [suspect], namesNobody: false, reviewOn, grade });
  const reportId = await submit(people.author, form);
  await collate(people.evaluator, people.checker, reportId, {
    subject: `Seller ${of.word}`,
    text: `Watches ${of.word}`,
    grade,
    marking: { ...MARKING, group: form?.group ?? MARKING.group },
  });
  const { persons } = await people.asker.call(readReport, { params: { id: reportId } });
  const personId = persons[0]?.id ?? '';
  const { id } = await people.asker.call(personNomination.create, {
    input: { title: `Nomination ${of.word}`, body: operationOn({ reportId, personId }, of.word) },
  });
  return { id, reportId, personId };
}
