import { exportReadiness, readiness } from '@reeve/contract';
import {
  ALLOWED,
  anonymousReadiness,
  ANY_PURPOSE,
  mayExport,
  mayPerform,
  READINESS_MACHINE,
  ReeveError,
  refused,
  type ReadinessState,
} from '@reeve/domain';
import { insertRecord, loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel, recordHandlers } from '../record/handlers.ts';
import { functionRefusal } from '../record/refusal.ts';
import { levelsInForce, READINESS_MARKING, readinessBody, type ReadinessBody } from './body.ts';
import { saveReadinessPlanHandler, scoreReadinessHandler } from './score.ts';
import { shownReadiness } from './shown.ts';

const createReadinessHandler = handle(readiness.create, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const { title, marking, ...subject } = call.input;
    const body: ReadinessBody = { ...subject, scores: {}, plan: [] };
    const chosen = chosenLabel(tx, marking);
    const made = await insertRecord(tx, 'readiness', {
      title,
      state: 'self',
      body,
      cites: [],
      marking: chosen ? { ...chosen, purposeGroup: ANY_PURPOSE } : READINESS_MARKING,
      ownerId: tx.person.accountId,
      dueOn: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'readiness', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);

/** To take part in a comparison an agency discloses this file; only its role can. */
const exportReadinessHandler = handle(exportReadiness, async (call) => {
  const file = await call.read(async (tx) => {
    const row = await loadRecord(tx, 'readiness', call.params.id);
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const label = tx.partsOf(row.label_id);
    const whole = { label, visibleUntil: undefined, minorVictim: false, unverifiedMention: false };
    if (!mayExport(tx.actor, whole, tx.today).allowed)
      throw new ReeveError('not_permitted', 'Its marking does not let it leave the agency.');
    if (row.state !== 'concluded')
      throw new ReeveError('state_forbids', 'Only a concluded assessment is compared with others.');
    return anonymousReadiness(levelsInForce(readinessBody(row).scores));
  });
  call.consulted({
    action: 'export',
    objectKind: 'readiness',
    objectIds: [call.params.id],
    recipients: [call.person.accountId],
  });
  // Its name reveals nothing either.
  return call.file('application/json', 'readiness.json', Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
});

/** Readiness for intelligence-led policing: self-assessment of an agency, and its peer review. */
export const readinessHandlers = [
  ...recordHandlers({
    kind: 'readiness',
    list: readiness.list,
    read: readiness.read,
    move: readiness.move,
    initial: () => 'self',
    steps: (state) => READINESS_MACHINE[state as ReadinessState], // stored only through the machine
    mayMove: (_tx, _row, _to, { roles }) => (mayPerform(roles, 'assess_readiness') ? ALLOWED : refused('role')),
    say: (row) => {
      const { organisation, level, assessedOn } = readinessBody(row);
      return { title: row.title, body: { organisation, level, assessedOn } };
    },
    more: shownReadiness,
  }),
  createReadinessHandler,
  scoreReadinessHandler,
  saveReadinessPlanHandler,
  exportReadinessHandler,
];
