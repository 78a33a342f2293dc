import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { addDataSet } from '@reeve/testing/file/data-sets.ts';
import { addCrimes, walkLoop, type LoopIds } from '@reeve/testing/loop.ts';
import { askOpening } from '@reeve/testing/openings.ts';
import { addPersonNomination, type NominationIds } from '@reeve/testing/person-nominations.ts';
import { addReleases } from '@reeve/testing/public-releases.ts';
import { addRecipients, sendReport } from '@reeve/testing/sendings.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { addHarmWeights, addTemplate } from '@reeve/testing/threat-assessments.ts';
import { addDuty, addThreat } from '@reeve/testing/threats.ts';
import { makeClients, makeWorld, type World } from '@reeve/testing/world.ts';
import { canary } from './canary.ts';
import type { Targets } from './driver/driver.ts';
import { healthItem, specialItemsIn } from './driver/special-driver.ts';

export interface BaseWorld {
  readonly world: World;
  /** Reports, and one record of every kind of the loop. */
  readonly visible: readonly string[];
  readonly records: LoopIds;
  readonly review: ReviewIds;
  /** Sets of areas, two. */
  readonly areaSetIds: readonly string[];
  /** Data sets, then statements of coverage. */
  readonly dataSetIds: readonly string[];
  /** The register of recipients: the whole agency reads it. */
  readonly recipientIds: readonly string[];
  /** A template of threat assessments: the whole agency reads the register. */
  readonly templateIds: readonly string[];
  /** Two sets of harm weights: the whole agency reads them. */
  readonly harmWeightIds: readonly string[];
  /** Releases for the public: one released, one waiting. */
  readonly releaseIds: readonly string[];
  /** A sending of a visible report. */
  readonly sendingIds: readonly string[];
  /** Break-glass openings of the review desk: Dora asked, for Ulla, and Pia answers. */
  readonly openingIds: readonly string[];
  /** The duty roster: the whole agency reads it. */
  readonly dutyIds: readonly string[];
  /** A threat to life: visible to those who answer it, and to Bela, who raised it. */
  readonly threatIds: readonly string[];
  /** The nomination of a person, which waits for approval. */
  readonly nomination: NominationIds;
  /** A health item of the report in evaluation: Theo and Dora hold the file of special categories. */
  readonly specialItemIds: readonly string[];
}

/**
 * Two collated burglary reports, one in evaluation; the same in both worlds, id for id. The content of the raw file
 * contains canaries.
 *
 * @param raw makes a raw word of a name; worlds of other words differ in their raw files alone
 * @param word in every title and text of a record
 */
export async function makeBase(
  seed: string,
  raw: (name: string) => string = canary,
  word = 'the quay',
): Promise<BaseWorld> {
  const world = await makeWorld({ seed });
  const bela = await world.as('bela');
  const mara = await world.as('mara');
  const theo = await world.as('theo');
  const visible: string[] = [];
  for (const number of [1, 2]) {
    const id = await submit(
      bela,
      tip({
        text: `Raw words ${raw(`raw${number}`)}.`,
        sourceReference: `S-${raw(`source${number}`).slice(-20)}`,
        gradeReason: `Because ${raw(`reason${number}`)}`,
      }),
    );
    await collate(mara, theo, id, { text: `Watches near the quay, item ${number}.` });
    visible.push(id);
  }
  visible.push(await submit(bela, tip({ text: `Raw words ${raw('raw3')}.`, specialItems: [healthItem('special1')] })));
  const firm = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, firm, { text: 'A van stood near the quay.' });
  visible.push(firm);
  const [dora, ivo, rosa, ulla] = await makeClients(world.app, 'P2', ['dora', 'ivo', 'rosa', 'ulla']);
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  const recipientIds = await addRecipients(dora);
  const specialItemIds = await specialItemsIn(dora, visible);
  const templateIds = [await addTemplate(dora)];
  const harmWeightIds = [await addHarmWeights(dora), await addHarmWeights(dora)];
  const releaseIds = await addReleases(world.store);
  const sendingIds = [await sendReport(dora, firm, word)];
  const openingIds = [await askOpening(dora)];
  const dutyIds = await addDuty(dora);
  const threatIds = [await addThreat(bela, word)];
  const areaSetIds = [];
  for (const key of ['QUAY', 'MOLE']) areaSetIds.push(await addAreas(world.store, 'ivo', 'P2', MARKING, key));
  const records = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander: rosa, worker: ulla },
    {
      reportId: firm,
      quote: 'A van stood near the quay',
      purpose: 'P2',
      marking: MARKING,
      word,
      batchId,
      key: 'QUAY',
    },
  );
  const nomination = await addPersonNomination(
    { author: bela, evaluator: mara, checker: theo, asker: ivo },
    { word, person: 'M.K.', form: { text: `Raw words ${raw('raw4')}.` } },
  );
  const review = await walkReview(dora, ivo, {
    word,
    mandate: [{ kind: 'finding', id: records.finding ?? '' }],
  });
  return {
    world,
    visible,
    records: {
      ...records,
      document: review.document,
      edition: review.edition,
      comment: review.comment,
      person_nomination: nomination.id,
    },
    nomination,
    review,
    areaSetIds,
    recipientIds,
    templateIds,
    harmWeightIds,
    releaseIds,
    sendingIds,
    openingIds,
    dutyIds,
    threatIds,
    specialItemIds,
    dataSetIds: Object.values(await addDataSet(world.store, 'ivo', 'P2', MARKING, 'QUAY')),
  };
}

/**
 * The harness's targets in the base world, with some of it in other words; hidden and visible targets are the same
 * here.
 */
export function targetsOf(base: BaseWorld, more: Partial<Targets>): Targets {
  return {
    visible: base.visible,
    hidden: [],
    records: { visible: base.records, hidden: base.records },
    reviews: { visible: base.review, hidden: base.review },
    words: ['watches', 'quay', 'nowhere-at-all'],
    references: [],
    areaSets: base.areaSetIds,
    dataSets: base.dataSetIds,
    recipients: base.recipientIds,
    templates: base.templateIds,
    harmWeights: base.harmWeightIds,
    releases: base.releaseIds,
    sendings: base.sendingIds,
    openings: base.openingIds,
    threats: base.threatIds,
    specialItems: base.specialItemIds,
    duties: base.dutyIds,
    nominations: { visible: base.nomination, hidden: base.nomination },
    named: { ids: [], texts: [] },
    callsEach: Infinity,
    ...more,
  };
}
