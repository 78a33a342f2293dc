import { exportReadiness, readiness, saveReadinessPlan, scoreReadiness, type InputGiven } from '@reeve/contract';
import { READINESS_CODES, readAnonymousReadiness } from '@reeve/domain';
import { AGENCY_WIDE, asActor } from '@reeve/store';
import { AGENCY, SECOND_GROUP, acting } from '@reeve/testing/people.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let dora: Client, rosa: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'readiness' });
  [dora, rosa, ivo] = [await world.as('dora'), await world.as('rosa'), await world.as('ivo')];
});
afterAll(() => world.close());

const make = () =>
  dora.call(readiness.create, {
    input: { title: 'Readiness 2026', organisation: 'First agency', level: 'regional', assessedOn: '2026-09-20' },
  });
const read = (id: string, client = ivo) => client.call(readiness.read, { params: { id } });
type Input = InputGiven<typeof scoreReadiness>;
const score = (id: string, code: string, version: number, more: Partial<Input> = {}) => ({
  params: { id, code },
  input: { version, view: 'self' as const, level: 2 as const, evidence: 'order 12 of 2025', ...more },
});
const move = (id: string, version: number, to: 'self' | 'peer' | 'concluded') =>
  dora.call(readiness.move, { params: { id }, input: { version, to, reason: 'ready for it' } });
/** Scores every criterion. @returns the version after them */
async function scoreAll(client: Client, id: string, version: number, more: Partial<Input> = {}): Promise<number> {
  let last = version;
  for (const code of READINESS_CODES)
    last = (await client.call(scoreReadiness, score(id, code, last, { level: 3, ...more }))).version;
  return last;
}

describe('an assessment', () => {
  test('is the weakest of its minimum standards, visible to the whole agency', async () => {
    const { id } = await make();
    let version = await scoreAll(dora, id, 1);
    version = (await dora.call(scoreReadiness, score(id, 'F3', version, { level: 1 }))).version;
    const seen = await read(id);
    expect(seen.result.self).toMatchObject({ overall: 1, scored: 38 });
    expect(seen.result.self.breaches).toEqual([{ code: 'F3', level: 1, least: 3, isBreach: true }]);
    expect(seen.scores.find((one) => one.code === 'F3')).toMatchObject({
      self: { level: 1, assessedBy: 'Dora', assessedOn: '2026-09-27' },
      peer: null,
    });
    expect(await (await world.as('nika')).refused(readiness.read, { params: { id } })).toBe('not_found');
    expect(version).toBe(40);
    // Earlier content stays readable.
    expect(seen.history.map((one) => one.reason)).toEqual(['', 'F3 self: 3 → 1 (Dora)']);
  });

  test('is scored by those with the function, with evidence, one after the other', async () => {
    const { id } = await make();
    expect(await ivo.refused(readiness.create, { input: { ...subject(), title: 'mine' } })).toBe('not_permitted');
    expect(await ivo.refused(scoreReadiness, score(id, 'A1', 1))).toBe('not_permitted');
    expect(await dora.refused(scoreReadiness, score(id, 'A1', 1, { evidence: '' }))).toBe('invalid_input');
    await dora.call(scoreReadiness, score(id, 'A1', 1, { level: 0, evidence: '' }));
    expect(await rosa.refused(scoreReadiness, score(id, 'A2', 1))).toBe('stale_version');
  });

  test('is reviewed by peers other than its scorers', async () => {
    const { id } = await make();
    await dora.call(scoreReadiness, score(id, 'A1', 1));
    await rosa.call(scoreReadiness, score(id, 'A2', 2));
    expect(await rosa.refused(scoreReadiness, score(id, 'A1', 3, { view: 'peer' }))).toBe('state_forbids');
    await move(id, 3, 'peer');
    expect(await dora.refused(scoreReadiness, score(id, 'A1', 4))).toBe('state_forbids');
    expect(await dora.refused(scoreReadiness, score(id, 'A1', 4, { view: 'peer' }))).toBe('same_person');
    await rosa.call(scoreReadiness, score(id, 'A1', 4, { view: 'peer', level: 1 }));
    await dora.call(scoreReadiness, score(id, 'A2', 5, { view: 'peer', level: 3 }));
    const { scores, result } = await read(id);
    expect(scores.slice(0, 2).map((one) => [one.self?.level, one.peer?.level])).toEqual([
      [2, 1],
      [2, 3],
    ]);
    expect(result.self.breaches.map((one) => one.code)).toEqual(['A2']);
    expect(result.inForce.breaches.map((one) => one.code)).toEqual(['A1']);
    await move(id, 6, 'concluded');
    expect(await rosa.refused(scoreReadiness, score(id, 'A3', 7, { view: 'peer' }))).toBe('state_forbids');
  });

  test('one whose score for the agency was replaced is no peer either', async () => {
    const { id } = await make();
    await dora.call(scoreReadiness, score(id, 'A1', 1));
    await rosa.call(scoreReadiness, score(id, 'A1', 2, { level: 3 }));
    await move(id, 3, 'peer');
    for (const one of [dora, rosa])
      expect(await one.refused(scoreReadiness, score(id, 'A1', 4, { view: 'peer' }))).toBe('same_person');
  });

  test('a peer cannot score for the agency after the assessment returns to it', async () => {
    const { id } = await make();
    await dora.call(scoreReadiness, score(id, 'A1', 1));
    await move(id, 2, 'peer');
    await rosa.call(scoreReadiness, score(id, 'A1', 3, { view: 'peer', level: 4 }));
    await move(id, 4, 'self');
    expect(await rosa.refused(scoreReadiness, score(id, 'A1', 5, { level: 4 }))).toBe('same_person');
    await dora.call(scoreReadiness, score(id, 'A1', 5));
  });

  test('is not concluded by one person alone, who scores some criteria for the agency and others as a peer', async () => {
    const { id } = await make();
    await dora.call(scoreReadiness, score(id, 'A1', 1));
    await move(id, 2, 'peer');
    await dora.call(scoreReadiness, score(id, 'A2', 3, { view: 'peer' }));
    const conclude = (version: number) => ({
      params: { id },
      input: { version, to: 'concluded' as const, reason: 'ready for it' },
    });
    expect(await dora.refused(readiness.move, conclude(4))).toBe('state_forbids');
    expect((await read(id, dora)).actions.find((one) => one.to === 'concluded')).toMatchObject({ because: 'no_peer' });
    await rosa.call(scoreReadiness, score(id, 'A1', 4, { view: 'peer' }));
    await dora.call(readiness.move, conclude(5));
    expect((await read(id, dora)).state).toBe('concluded');
  });

  test("separates the agency's scores, the peers' scores, and those in force", async () => {
    const { id } = await make();
    const own = { A1: 3, A2: 3, A3: 3, A4: 2, A5: 2, A6: 1, B1: 4 } as const;
    let version = 1;
    for (const [code, level] of Object.entries(own))
      version = (await dora.call(scoreReadiness, score(id, code, version, { level }))).version;
    await move(id, version, 'peer');
    version += 1;
    for (const [code, level] of [
      ['A1', 1],
      ['A3', 2],
    ] as const)
      version = (await rosa.call(scoreReadiness, score(id, code, version, { level, view: 'peer' }))).version;
    const { result } = await read(id);
    const medians = (view: 'self' | 'peer' | 'inForce') =>
      result[view].domains.slice(0, 3).map((one) => [one.median, one.scored]);
    // By hand: 1 2 2 | 3 3 3 is two and a half; 1 | 2 is one and a half; 1 1 2 | 2 2 3 is two.
    expect(medians('self')).toEqual([
      [2.5, 6],
      [4, 1],
      [null, 0],
    ]);
    expect(medians('peer')).toEqual([
      [1.5, 2],
      [null, 0],
      [null, 0],
    ]);
    expect(medians('inForce')).toEqual([
      [2, 6],
      [4, 1],
      [null, 0],
    ]);
    expect([result.self.scored, result.peer.scored, result.inForce.scored]).toEqual([7, 2, 7]);
    // A2 and A3 need nothing at 3; the peer scores of A1 and A3 break the minimum of 2 once.
    expect(result.peer.breaches).toEqual([{ code: 'A1', level: 1, least: 2, isBreach: false }]);
    expect(result.peer.domains[0]?.weakest).toBeNull();
    expect(result.inForce.domains[0]?.weakest).toBe(1);
  });

  test('has a plan that continues after it is concluded', async () => {
    const { id } = await make();
    const action = {
      id: '00000000-0000-4000-8000-0000000000aa',
      code: 'A1',
      text: 'Write the policy',
      owner: 'Head of intelligence',
      cost: '20 days',
      dueOn: '2026-12-01',
      state: 'open' as const,
    };
    await dora.call(scoreReadiness, score(id, 'A1', 1));
    await move(id, 2, 'peer');
    await rosa.call(scoreReadiness, score(id, 'A1', 3, { view: 'peer' }));
    await move(id, 4, 'concluded');
    await dora.call(saveReadinessPlan, { params: { id }, input: { version: 5, plan: [action] } });
    expect((await read(id)).plan).toEqual([action]);
    const moved = { ...action, owner: 'Deputy', dueOn: '2027-02-01' };
    await dora.call(saveReadinessPlan, { params: { id }, input: { version: 6, plan: [moved] } });
    const seen = await read(id);
    expect(seen.plan).toEqual([moved]);
    // The earlier commitment stays readable, and cannot be overwritten unseen.
    expect(seen.history.at(-1)?.reason).toBe('A1 plan: Head of intelligence → Deputy; 2026-12-01 → 2027-02-01');
    expect(await dora.refused(saveReadinessPlan, { params: { id }, input: { version: 6, plan: [action] } })).toBe(
      'stale_version',
    );
    const twice = { params: { id }, input: { version: 7, plan: [action, action] } };
    expect(await dora.refused(saveReadinessPlan, twice)).toBe('invalid_input');
    expect(await ivo.refused(saveReadinessPlan, { params: { id }, input: { version: 7, plan: [] } })).toBe(
      'not_permitted',
    );
  });

  test('is disclosed for comparison as levels only, once it is concluded', async () => {
    const { id } = await make();
    const last = await scoreAll(dora, id, 1);
    expect(await dora.refused(exportReadiness, { params: { id } })).toBe('state_forbids');
    await move(id, last, 'peer');
    await rosa.call(scoreReadiness, score(id, 'G1', last + 1, { view: 'peer', level: 4 }));
    await move(id, last + 2, 'concluded');
    expect(await ivo.refused(exportReadiness, { params: { id } })).toBe('not_permitted');
    const { body, headers } = await dora.send(exportReadiness, { params: { id } });
    const [file] = readAnonymousReadiness(JSON.parse(body));
    expect(file?.levels).toMatchObject({ A1: 3, G1: 4 });
    expect(`${body}${String(headers['content-disposition'])}`).not.toMatch(/First agency|Dora|order 12|RD-|2026/);
  });
});

const subject = () => ({
  organisation: 'First agency',
  level: 'regional' as const,
  assessedOn: '2026-09-20',
});

/** Freezes an edition of a document with its blocks in a given minute. @returns its id */
async function freeze(
  documentId: string,
  minute: number,
  blocks: Readonly<Record<string, string>>,
  more: { readonly group?: string; readonly redirects?: object } = {},
): Promise<string> {
  const person = acting('dora');
  return asActor(
    world.store,
    person,
    async (tx) => {
      const compartments = more.group === undefined ? [] : [more.group];
      const label_id = await tx.labelFor({ ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:GREEN', compartments });
      const id = tx.uuid();
      const at = new Date(Date.UTC(2026, 8, 1, 8, minute));
      const common = { agency_id: AGENCY, label_id };
      await tx.db
        .insertInto('edition')
        .values({
          ...common,
          id,
          document_id: documentId,
          reference: `ED-${id.slice(0, 5).toUpperCase()}`,
          name: `draft ${minute}`,
          stage: 'published',
          title: 'A guide',
          digest: 'whole',
          blocks: 1,
          lines: 1,
          summary: '',
          redirects: JSON.stringify(more.redirects ?? {}),
          acknowledgements: '[]',
          earlier_id: null,
          frozen_at: at,
          frozen_by: person.accountId,
          recorded_at: at,
          writers: [],
        })
        .execute();
      for (const [place, [block_id, digest]] of Object.entries(blocks).entries())
        await tx.db
          .insertInto('block')
          .values({
            ...common,
            id: tx.uuid(),
            edition_id: id,
            block_id,
            place: String(place).padStart(4, '0'),
            kind: 'paragraph',
            level: 0,
            ordered: false,
            label: '',
            text: digest,
            image: null,
            digest,
            number: '',
            clause: '',
            from_line: 1,
            to_line: 1,
            changed_by: person.accountId,
            changed_at: at,
            frozen: true,
          })
          .execute();
      return id;
    },
    { write: true },
  );
}

describe('a criterion that cites a block', () => {
  test('is flagged when a newer edition has another text there', async () => {
    const documentId = '00000000-0000-4000-8000-00000000d0c1';
    const first = await freeze(documentId, 1, { 'b-1': 'one', 'b-2': 'two', 'b-3': 'three' });
    const { id } = await make();
    const cite = (blockId: string, digest: string) => ({ editionId: first, blockId, digest });
    const blocks = [cite('b-1', 'one'), cite('b-2', 'two'), cite('b-3', 'three')];
    expect(await dora.refused(scoreReadiness, score(id, 'A1', 1, { blocks: [cite('b-1', 'forged')] }))).toBe(
      'invalid_input',
    );
    expect(await dora.refused(scoreReadiness, score(id, 'A1', 1, { blocks: [cite('b-9', 'one')] }))).toBe('not_found');
    await dora.call(scoreReadiness, score(id, 'A1', 1, { blocks }));
    const standings = async () =>
      (await read(id)).scores[0]?.self?.blocks.map((one) => [one.blockId, one.standing].join(' '));
    expect(await standings()).toEqual(['b-1 same', 'b-2 same', 'b-3 same']);
    await freeze(
      documentId,
      2,
      { 'b-1': 'one', 'b-2': 'two, changed', 'b-7': 'three' },
      { redirects: { 'b-3': 'b-7' } },
    );
    expect(await standings()).toEqual(['b-1 same', 'b-2 changed', 'b-3 same']);
    await freeze(documentId, 3, { 'b-2': 'two' });
    expect(await standings()).toEqual(['b-1 gone', 'b-2 same', 'b-3 gone']);
    expect((await read(id)).cites).toMatchObject([{ kind: 'edition', id: first }]);
  });

  test('makes access to the assessment as narrow as to the edition; readers without the edition see no assessment', async () => {
    const documentId = '00000000-0000-4000-8000-00000000d0c2';
    const hidden = await freeze(documentId, 1, { 'b-1': 'one' }, { group: SECOND_GROUP });
    const { id } = await make();
    await ivo.call(readiness.read, { params: { id } });
    await dora.call(
      scoreReadiness,
      score(id, 'A1', 1, { blocks: [{ editionId: hidden, blockId: 'b-1', digest: 'one' }] }),
    );
    expect(await ivo.refused(readiness.read, { params: { id } })).toBe('not_found');
    // For readers who cannot see it, a newer edition of another group is not the newest one.
    const open = await freeze('00000000-0000-4000-8000-00000000d0c3', 1, { 'b-1': 'one' });
    await freeze('00000000-0000-4000-8000-00000000d0c3', 2, { 'b-1': 'two' }, { group: SECOND_GROUP });
    const other = await make();
    await dora.call(
      scoreReadiness,
      score(other.id, 'A1', 1, { blocks: [{ editionId: open, blockId: 'b-1', digest: 'one' }] }),
    );
    const standingFor = async (client: Client) => (await read(other.id, client)).scores[0]?.self?.blocks[0]?.standing;
    expect([await standingFor(dora), await standingFor(ivo)]).toEqual(['changed', 'same']);
  });
});
