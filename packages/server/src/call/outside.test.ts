import {
  concept,
  findByReference,
  listCrimeFacets,
  listReaders,
  listStaff,
  OPERATIONS,
  readDutyRoster,
  readThread,
  type Operation,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * What answers a partner, whose account has a clearance, a group and a purpose like that of an analyst: what is sent to them, what is written
 * together with them, and what these pages ask for. Everything else is refused before it is looked for.
 */
const ANSWERS = new Set(
  `
  readSession listSessions setPurpose setLocale setTheme endSession endOtherSessions signOut changePassword awaitThreats
  signIn signInAsPersona listPersonas readHealth readOpenApi readGuidebook readBasemap setExerciseClock
  readHome readCodeLists findByReference readThread
  listReceived readReceived acknowledgeDissemination
  listDocuments readDocument createDocument saveDocument moveDocument clearDocument openRound extendRound remindRound breakSilence
  admitMember endMember listNominations readNomination createNomination moveNomination awaitChanges
  readEdition readBlocks saveBlocks compareEditions freezeEdition keepPicture readPicture listRivals settleRival
  exportEdition importText exportComments importComments confirmTranslation fillTranslation readTranslation
  listComments readComment createComment saveComment moveComment replyToComment positionOnComment disposeComment disposeComments
  clusterComments respondToDisposition reviewStatistics
  listWorkshops readWorkshop createWorkshop saveWorkshop moveWorkshop workshopCalendar
  createWorkshopSession listWorkshopSessions readWorkshopSession saveSession moveWorkshopSession sessionMinutes
  askForFloor giveFloor leaveFloor readFloor showOnTable declareConsensus putWording withdrawWording positionOnWording
  listConcepts readConcept createConcept saveConcept moveConcept adoptDefinition confirmConceptLanguage
  readConceptBank conceptsJsonLd conceptsTurtle readAgreement saveAgreementSheet openAgreementRound moveAgreementRound
  listReadinessAssessments readReadiness createReadiness scoreReadiness saveReadinessPlan moveReadiness exportReadiness
  `
    .trim()
    .split(/\s+/),
);
const OF_PURPOSE = OPERATIONS.filter(({ access }) => access === 'purpose');

let world: World;
const outside: Record<string, Client> = {};
beforeAll(async () => {
  world = await makeWorld({ seed: 'outside' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = '{partner}' where login = 'lars'`);
    await client.query(`update account set roles = '{expert,administrator}' where login = 'ivo'`);
  });
  outside['partner'] = await world.as('lars');
  outside['expert'] = await world.as('ivo');
});
afterAll(() => world.close());

/** The answer to a request without content, to an address whose parts are nothing that exists. */
async function codeFor({ method, path }: Operation, who: string): Promise<string> {
  const answer = await world.app.inject({
    method,
    url: path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-00000000abcd'),
    headers: { authorization: `Bearer ${outside[who]?.token ?? ''}` },
    ...(method === 'GET' ? {} : { payload: {} }),
  });
  return answer.statusCode === 200 ? 'answers' : answer.json<{ code: string }>().code;
}

describe.each(['partner', 'expert'])('to a %s from outside the service', (who) => {
  test.each(OF_PURPOSE.filter(({ name }) => !ANSWERS.has(name)).map((one) => [one.name, one] as const))(
    '%s is refused before anything is looked for',
    async (_, operation) => {
      expect(await codeFor(operation, who)).toBe('not_permitted');
    },
  );

  test.each(
    OF_PURPOSE.filter(({ name, method }) => method === 'GET' && ANSWERS.has(name)).map(
      (one) => [one.name, one] as const,
    ),
  )('%s answers as to everyone', async (_, operation) => {
    expect(['answers', 'not_found', 'invalid_input']).toContain(await codeFor(operation, who));
  });
});

test('every operation of the list exists', () => {
  const names = new Set(OPERATIONS.map(({ name }) => name));
  expect([...ANSWERS].filter((name) => !names.has(name))).toEqual([]);
});

test('recorded crime, staff and the duty roster are marked for everyone in the agency, and closed to a partner', async () => {
  const officer = await world.as('bela');
  for (const operation of [listCrimeFacets, listStaff, readDutyRoster]) {
    expect((await officer.send(operation)).status).toBe(200);
    expect(await codeFor(operation, 'partner')).toBe('not_permitted');
  }
});

test('an import under the group of an expert is found by colleagues, and by nobody outside: by reference or thread', async () => {
  const id = await addCrimes(world.store, 'dora', 'P2', { ...MARKING, group: GROUP }, 'X');
  const colleague = await world.as('mara');
  const { start } = await colleague.call(readThread, { params: { kind: 'import_batch', id } });
  const found = await colleague.call(findByReference, { params: { reference: start.reference } });
  expect(found).toEqual({ kind: 'import_batch', id });
  for (const who of ['partner', 'expert']) {
    expect(await outside[who]?.refused(readThread, { params: { kind: 'import_batch', id } })).toBe('not_found');
    expect(await outside[who]?.refused(findByReference, { params: { reference: start.reference } })).toBe('not_found');
  }
});

test('who can see a concept that is marked for everyone would be the list of the staff, which nobody outside reads', async () => {
  const NONE = { preferred: '' };
  const { id } = await (
    await world.as('dora')
  ).call(concept.create, {
    input: { terms: { en: { preferred: 'ILP' }, fr: NONE, de: NONE, it: NONE, ru: NONE, es: NONE } },
  });
  for (const who of ['partner', 'expert']) {
    expect((await outside[who]?.send(concept.read, { params: { id } }))?.status).toBe(200);
    expect(await outside[who]?.refused(listReaders, { params: { kind: 'concept', id } })).toBe('not_permitted');
  }
});
