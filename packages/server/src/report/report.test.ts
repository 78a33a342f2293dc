import {
  checkReport,
  createReport,
  evaluateReport,
  giveFeedback,
  listReports,
  readHome,
  readReport,
  proposeRetention,
  returnReport,
  sanitiseReport,
  saveDraft,
  search,
  setExerciseClock,
  submitReport,
  takeReport,
} from '@reeve/contract';
import { AGENCY_WIDE, asActor } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, NO_QUESTION_FAILS, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client, vera: Client, nika: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'report' });
  [bela, mara, theo, ivo, vera, nika] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ivo', 'vera', 'nika'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

describe('from draft to collation', () => {
  test('three different persons take a report to its readers', async () => {
    const id = await submit(bela);
    const sent = await bela.call(readReport, { params: { id } });
    expect(sent.state).toBe('submitted');
    expect(sent.raw).toBeNull();
    expect(sent.provisionalGrade).toMatchObject({ scheme: 'EU_4x4', source: 'X', info: '4', gradedBy: 'Patrol' });
    await collate(mara, theo, id);
    const read = await ivo.call(readReport, { params: { id } });
    expect(read).toMatchObject({ state: 'collated', subject: 'Watches offered for sale, north sector', raw: null });
    expect(read.sanitisedText).toContain('Information suggests');
    expect(read.grade).toMatchObject({ source: 'X', info: '4', gradedBy: 'Mara' });
    expect(read.marking).toMatchObject({ classification: 'restricted', tlp: 'TLP:AMBER', groups: ['BURGLARY'] });
    expect(read.history.map((line) => line.to)).toEqual([
      'submitted',
      'under_evaluation',
      'evaluated',
      'sanitised',
      'quality_assured',
      'collated',
    ]);
    expect(JSON.stringify(read)).not.toContain('Bela');
    const found = await ivo.call(search, { query: { q: 'watch' } });
    expect(found.items.map((item) => item.id)).toContain(id);
    const receipts = (await bela.call(readHome)).receipts;
    expect(receipts.find((receipt) => receipt.reportId === id)).toMatchObject({ state: 'collated', opens: true });
  });

  test('shows the author of a report out of reach that they have no access, and its outcome', async () => {
    const id = await submit(bela);
    await collate(mara, theo, id);
    const dora = accountId('dora');
    const keeper = { accountId: dora, agencyId: AGENCY, sessionId: dora, purpose: 'P2', justification: 'tests' };
    await asActor(
      world.store,
      { ...keeper, caseRef: undefined, requestId: 'tests' },
      async (tx) => {
        const label_id = await tx.labelFor({ ...AGENCY_WIDE, compartments: [SECOND_GROUP], purposeGroup: 'P2' });
        await tx.db.updateTable('report').set({ label_id }).where('id', '=', id).execute();
      },
      { write: true },
    );
    expect(await bela.refused(readReport, { params: { id } })).toBe('not_found');
    const { receipts } = await bela.call(readHome);
    expect(receipts.find((receipt) => receipt.reportId === id)).toMatchObject({ state: 'collated', opens: false });
  });

  test('does not show that it exists to users outside its group, clearance or agency', async () => {
    const id = await submit(bela);
    await collate(mara, theo, id);
    const lars = await world.as('lars');
    const zita = await world.as('zita');
    for (const other of [vera, nika, lars, zita]) {
      expect(await other.refused(readReport, { params: { id } }), other.login).toBe('not_found');
      expect(
        (await other.call(listReports)).items.map((item) => item.id),
        other.login,
      ).not.toContain(id);
    }
  });

  test('a draft is its author’s alone', async () => {
    const { id } = await bela.call(createReport, { input: { draft: tip() } });
    for (const other of [mara, theo, ivo])
      expect(await other.refused(readReport, { params: { id } })).toBe('not_found');
  });

  test('keeps a draft unchanged, and does not overwrite a newer copy with an older one', async () => {
    const { id, version } = await bela.call(createReport, { input: { draft: { subject: 'first words' } } });
    const saved = await bela.call(saveDraft, {
      params: { id },
      input: { version, draft: { subject: 'second words' } },
    });
    expect(saved.version).toBe(version + 1);
    expect(
      await bela.refused(saveDraft, { params: { id }, input: { version, draft: { subject: 'stale words' } } }),
    ).toBe('stale_version');
    expect((await bela.call(readReport, { params: { id } })).draft?.subject).toBe('second words');
  });
});

describe('I1: no report without a grade that a person picked', () => {
  test('refuses to send a form without a grade', async () => {
    const { grade: _, ...form } = tip();
    const { id, version } = await bela.call(createReport, { input: { draft: form } });
    expect(await bela.refused(submitReport, { params: { id }, input: { version } })).toBe('invalid_input');
    expect((await bela.call(readReport, { params: { id } })).state).toBe('draft');
  });

  test('rejects codes of another scheme as a grade', async () => {
    const { id, version } = await bela.call(createReport, {
      input: { draft: tip({ grade: { scheme: 'EU_4x4', source: 'E', info: '4' } }) },
    });
    expect(await bela.refused(submitReport, { params: { id }, input: { version } })).toBe('invalid_input');
  });

  test('refuses to let its author set the grade of record', async () => {
    const id = await submit(mara);
    const { version } = await mara.call(readReport, { params: { id } });
    expect(await mara.refused(takeReport, { params: { id }, input: { version, reason: 'my own' } })).toBe(
      'same_person',
    );
  });
});

describe('I1: an evaluation is made by evaluating', () => {
  test('does not accept a failed check as a grade of record', async () => {
    const id = await submit(bela);
    const at = async (): Promise<number> => (await mara.call(readReport, { params: { id } })).version;
    await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
    const failed = { passed: false, answers: NO_QUESTION_FAILS, reason: 'no text to check' };
    expect(await theo.refused(checkReport, { params: { id }, input: { version: await at(), ...failed } })).toBe(
      'state_forbids',
    );
    expect((await mara.call(readReport, { params: { id } })).state).toBe('under_evaluation');
  });

  test('a failed check after release withdraws the text', async () => {
    const id = await submit(bela);
    const at = async (): Promise<number> => (await theo.call(readReport, { params: { id } })).version;
    await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
    await mara.call(evaluateReport, {
      params: { id },
      input: {
        version: await at(),
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        rationale: 'hearsay',
        marking: MARKING,
      },
    });
    await mara.call(sanitiseReport, {
      params: { id },
      input: {
        version: await at(),
        subject: 'Watches',
        text: 'Zircon watches were offered.',
        residualRisk: 'low',
        note: '',
      },
    });
    await theo.call(checkReport, {
      params: { id },
      input: { version: await at(), passed: true, answers: NO_QUESTION_FAILS, reason: '' },
    });
    expect((await ivo.call(search, { query: { q: 'zircon' } })).items).toHaveLength(1);
    await theo.call(checkReport, {
      params: { id },
      input: { version: await at(), passed: false, answers: NO_QUESTION_FAILS, reason: 'two people knew' },
    });
    expect((await ivo.call(search, { query: { q: 'zircon' } })).items).toEqual([]);
    expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
    expect((await mara.call(readReport, { params: { id } })).state).toBe('evaluated');
  });
});

describe('I3: the checker is neither author nor grader nor sanitiser', () => {
  test('refuses the release by the person who graded and sanitised', async () => {
    const id = await submit(bela);
    const at = async (): Promise<number> => (await mara.call(readReport, { params: { id } })).version;
    await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
    await mara.call(evaluateReport, {
      params: { id },
      input: {
        version: await at(),
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        rationale: 'hearsay',
        marking: MARKING,
      },
    });
    await theo.call(sanitiseReport, {
      params: { id },
      input: { version: await at(), subject: 'Watches', text: 'Watches were offered.', residualRisk: 'low', note: '' },
    });
    const check = { passed: true, answers: NO_QUESTION_FAILS, reason: '' };
    expect(await mara.refused(checkReport, { params: { id }, input: { version: await at(), ...check } })).toBe(
      'same_person',
    );
    expect(await theo.refused(checkReport, { params: { id }, input: { version: await at(), ...check } })).toBe(
      'same_person',
    );
    const dora = await world.as('dora');
    expect((await dora.call(checkReport, { params: { id }, input: { version: await at(), ...check } })).state).toBe(
      'quality_assured',
    );
  });

  test('an answer that the source could be recognised stops the release', async () => {
    const id = await submit(bela);
    const at = async (): Promise<number> => (await mara.call(readReport, { params: { id } })).version;
    await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
    await mara.call(evaluateReport, {
      params: { id },
      input: {
        version: await at(),
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        rationale: 'hearsay',
        marking: MARKING,
      },
    });
    await mara.call(sanitiseReport, {
      params: { id },
      input: { version: await at(), subject: 'Watches', text: 'Only two people knew.', residualRisk: 'low', note: '' },
    });
    const input = {
      version: await at(),
      passed: true,
      answers: { ...NO_QUESTION_FAILS, three_or_fewer_know: true },
      reason: '',
    };
    expect(await theo.refused(checkReport, { params: { id }, input })).toBe('state_forbids');
    const failed = await theo.call(checkReport, {
      params: { id },
      input: { ...input, passed: false, reason: 'two people knew' },
    });
    expect(failed.state).toBe('evaluated');
  });
});

describe('what the raw file shows of a check', () => {
  /** A report with a sanitised text that waits for its check. */
  async function sanitised(): Promise<{ readonly id: string; readonly at: () => Promise<number> }> {
    const answers = { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'not_known' } as const;
    const id = await submit(bela, tip({ answers }));
    const at = async (): Promise<number> => (await mara.call(readReport, { params: { id } })).version;
    await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
    await mara.call(evaluateReport, {
      params: { id },
      input: {
        version: await at(),
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        rationale: 'hearsay',
        marking: MARKING,
      },
    });
    await mara.call(sanitiseReport, {
      params: { id },
      input: {
        version: await at(),
        subject: 'Watches',
        text: 'Watches were offered.',
        residualRisk: 'low',
        note: 'The hour was left out.',
      },
    });
    return { id, at };
  }

  test('one answer with its reason is enough to fail a text; a release needs all four', async () => {
    const { id, at } = await sanitised();
    const one = { three_or_fewer_know: true };
    const { unique_detail: _, ...three } = NO_QUESTION_FAILS;
    expect(
      await theo.refused(checkReport, {
        params: { id },
        input: {
          version: await at(),
          passed: true,
          answers: three,
          reason: '',
        },
      }),
    ).toBe('invalid_input');
    expect(
      await theo.refused(checkReport, {
        params: { id },
        input: { version: await at(), passed: false, answers: one, reason: '' },
      }),
    ).toBe('invalid_input');
    const failed = await theo.call(checkReport, {
      params: { id },
      input: { version: await at(), passed: false, answers: one, reason: 'two people knew' },
    });
    expect(failed.state).toBe('evaluated');
    // The author who revises the text reads which question failed, and who answered it.
    expect((await mara.call(readReport, { params: { id } })).raw?.check).toEqual({ by: 'Theo', answers: one });
  });

  test('shows the answers of the check, the note and the author’s answers only to the raw file', async () => {
    const { id, at } = await sanitised();
    const before = await theo.call(readReport, { params: { id } });
    expect(before.raw).toMatchObject({
      sanitisationNote: 'The hour was left out.',
      check: null,
      answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'not_known' },
    });
    await theo.call(checkReport, {
      params: { id },
      input: { version: await at(), passed: true, answers: NO_QUESTION_FAILS, reason: '' },
    });
    expect((await mara.call(readReport, { params: { id } })).raw?.check).toEqual({
      by: 'Theo',
      answers: NO_QUESTION_FAILS,
    });
    for (const reader of [ivo, bela]) {
      const seen = await reader.send(readReport, { params: { id } });
      expect(seen.status).toBe(200);
      for (const word of ['The hour was left out', 'was_told', 'three_or_fewer_know'])
        expect(seen.body).not.toContain(word);
    }
  });

  test('marks a revised text as unchecked', async () => {
    const { id, at } = await sanitised();
    await theo.call(checkReport, {
      params: { id },
      input: { version: await at(), passed: false, answers: { style_reveals: true }, reason: 'his own words' },
    });
    await mara.call(sanitiseReport, {
      params: { id },
      input: { version: await at(), subject: 'Watches', text: 'Watches offered.', residualRisk: 'low', note: '' },
    });
    expect((await theo.call(readReport, { params: { id } })).raw?.check).toBeNull();
  });
});

describe('I4: a person’s link without category, purpose, legal basis or review date cannot be saved', () => {
  test.each([
    ['category', { persons: [{ name: 'M.K.', grounds: '', minor: false, reviewOn: '2026-10-20' }] }],
    ['review date', { persons: [{ name: 'M.K.', category: 'u_unverified_mention', grounds: '', minor: false }] }],
    [
      'serious grounds for a suspect',
      {
        persons: [{ name: 'M.K.', category: 'a_suspect_committed', grounds: '', minor: false, reviewOn: '2026-10-20' }],
      },
    ],
    ['purpose', { purpose: undefined }],
    ['legal basis', { legalBasis: undefined }],
    ['a word on whether anybody is named', { persons: [] }],
  ] as const)('without %s it stays a draft', async (_, missing) => {
    const form = { ...tip(), ...missing } as Parameters<typeof tip>[0];
    const { id, version } = await bela.call(createReport, { input: { draft: JSON.parse(JSON.stringify(form)) } });
    expect(await bela.refused(submitReport, { params: { id }, input: { version } })).toBe('invalid_input');
  });

  test('refuses a review date later than the agency’s rule with the latest date', async () => {
    const { id, version } = await bela.call(createReport, { input: { draft: tip({ reviewOn: '2027-09-27' }) } });
    const answer = await bela.send(submitReport, { params: { id }, input: { version } });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'invalid_input', detail: { latest: '2026-10-27' } });
  });
});

test('a returned report is a draft again, with all its author wrote', async () => {
  const id = await submit(bela);
  const at = async (): Promise<number> => (await mara.call(readReport, { params: { id } })).version;
  await mara.call(takeReport, { params: { id }, input: { version: await at(), reason: 'taken up' } });
  await mara.call(returnReport, {
    params: { id },
    input: { version: await at(), reason: 'two subjects: write two reports' },
  });
  const back = await bela.call(readReport, { params: { id } });
  expect(back.state).toBe('returned');
  expect(back.draft).toMatchObject({
    subject: tip()?.subject,
    text: tip()?.text,
    sourceReference: 'SRC-Q8',
    grade: { source: 'X', info: '4' },
    group: 'BURGLARY',
  });
  expect(back.history.at(-1)?.reason).toBe('two subjects: write two reports');
  const saved = await bela.call(saveDraft, {
    params: { id },
    input: { version: back.version, draft: tip({ subject: 'One subject' }) },
  });
  await bela.call(submitReport, { params: { id }, input: { version: saved.version } });
  expect((await mara.call(readReport, { params: { id } })).raw?.text).toBe(tip()?.text);
});

test('its period runs from the day of sending in the zone of the agency, also once it is graded', async () => {
  const maximumOn = (id: string) =>
    asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ day: string }>('select maximum_on::text as day from report where id = $1', [
        id,
      ]);
      return rows[0]?.day;
    });
  // In the agency, an hour east of Greenwich, it is half past midnight of the 28th.
  await mara.call(setExerciseClock, { input: { now: '2026-09-27T23:30:00.000Z' } });
  const id = await submit(bela, tip({ persons: [], namesNobody: true }));
  const sent = await maximumOn(id);
  await collate(mara, theo, id);
  await mara.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  expect([sent, await maximumOn(id)]).toEqual(['2026-12-27', '2026-12-27']);
});

test('the same write sent twice is done once', async () => {
  const key = 'write-twice-0001';
  const first = await bela.call(createReport, { input: { draft: tip() }, key });
  const second = await bela.call(createReport, { input: { draft: tip() }, key });
  expect(second).toEqual(first);
  expect(await bela.refused(createReport, { input: { draft: tip({ subject: 'other' }) }, key })).toBe('conflict');
});

test('lets one of two who accept a report at once succeed and reports it to the other', async () => {
  const id = await submit(bela);
  const { version } = await mara.call(readReport, { params: { id } });
  const answers = await Promise.all(
    [mara, theo].map((who) => who.send(takeReport, { params: { id }, input: { version, reason: 'taken up' } })),
  );
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('lets no author without access to the raw file propose to retain their own report', async () => {
  // A supervisor of the group writes like any officer, and can propose about reports of others.
  const ulla = await world.as('ulla');
  const own = await submit(ulla, tip({ persons: [], namesNobody: true }));
  const another = await submit(bela, tip({ persons: [], namesNobody: true }));
  for (const [id, answer] of [
    [own, 'same_person'],
    [another, 'done'],
  ] as const) {
    await collate(mara, theo, id);
    const { version } = await ulla.call(readReport, { params: { id } });
    const input = { version, outcome: 'retain' as const, reason: 'still needed' };
    if (answer === 'done') await ulla.call(proposeRetention, { params: { id }, input });
    else expect(await ulla.refused(proposeRetention, { params: { id }, input })).toBe(answer);
  }
});

test('feedback is given by the intelligence unit, never by the author, once the report is graded', async () => {
  const give = async (who: Client, id: string) => {
    const { version } = await theo.call(readReport, { params: { id } });
    const input = { version, sentence: 'answered_question' as const, reason: 'it named the street' };
    return who.send(giveFeedback, { params: { id }, input });
  };
  const codeOf = async (who: Client, id: string) => (JSON.parse((await give(who, id)).body) as { code?: string }).code;
  const id = await submit(bela);
  expect(await codeOf(mara, id)).toBe('state_forbids');
  await collate(mara, theo, id);
  expect(await codeOf(ivo, id)).toBe('not_permitted');
  const own = await submit(mara);
  await collate(await world.as('dora'), theo, own);
  expect(await codeOf(mara, own)).toBe('same_person');
  expect((await give(mara, id)).status).toBe(200);
  // The author learns the sentence and nothing of what it led to.
  const { receipts } = await bela.call(readHome);
  const receipt = receipts.find((one) => one.reportId === id);
  expect(receipt?.feedback).toBe('answered_question');
  expect(JSON.stringify(receipt)).not.toContain('named the street');
});
