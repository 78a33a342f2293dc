import { debrief, type ReplyOf } from '@reeve/contract';
import { DEBRIEF_STATES, mayPerform, ReeveError, refused } from '@reeve/domain';
import { insertRecord, objectCard, openGap, type StoredRecord } from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { titleOf } from '../wording.ts';
import { refuseJudgement } from './plain-words.ts';

type Body = ReplyOf<typeof debrief.read>['body'];
const bodyOf = (row: StoredRecord): Body => row.body as Body; // written only through its contract

/** How much depends on what a debrief found unknown, until a person who asks for it sets another: the middle of five. */
const IMPORTANCE = 3;

const create = handle(debrief.create, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_debrief'))
      throw new ReeveError('not_permitted', 'Your role does not write debriefs. Nothing was saved.');
    const { body, level, cites } = call.input;
    const texts = [body.worked, body.didNot, ...body.notKnown, ...body.lessons].filter((text) => text !== '');
    if (texts.length === 0)
      throw new ReeveError('invalid_input', 'Write at least one line. Nothing was saved.', { fields: ['worked'] });
    refuseJudgement(texts, 'worked');
    await refuseNames(tx, texts, {
      what: 'A debrief',
      field: 'worked',
      advice: 'Write what was done and what was not known, without names.',
      countsThings: true,
    });
    const [about] = cites;
    if (!about) throw new Error('the contract requires a citation');
    const title = titleOf(tx, call.language, await objectCard(tx, about.kind, about.id));
    const { labelId: _, ...made } = await insertRecord(tx, 'debrief', {
      title,
      state: DEBRIEF_STATES[0],
      body,
      cites,
      marking: undefined,
      ownerId: undefined,
      dueOn: undefined,
    });
    const gapIds: string[] = [];
    for (const statement of body.notKnown) {
      const opened = await openGap(tx, {
        statement,
        importance: IMPORTANCE,
        level,
        cites: [{ kind: 'debrief', id: made.id }],
      });
      gapIds.push(opened.id);
    }
    tx.audit({ action: 'create', objectKind: 'debrief', objectIds: [made.id, ...gapIds] });
    return { ...made, gapIds };
  }),
);

/** Debriefs: recorded once, without names; what was not known opens gaps, lessons are found by search. */
export const debriefHandlers: readonly Handler[] = [
  create,
  ...recordHandlers<Body>({
    kind: 'debrief',
    list: debrief.list,
    read: debrief.read,
    initial: () => DEBRIEF_STATES[0],
    steps: () => [],
    mayMove: () => refused('no_such_step'),
    rows: (_, rows) => rows.map((row) => ({ lessons: bodyOf(row).lessons })),
  }),
];
