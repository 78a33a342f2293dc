import type { hypothesisMatrix } from '@reeve/contract';
import { EVIDENCE_KINDS, hypothesisFaults, ReeveError, type ThreadEnd } from '@reeve/domain';
import { loadRecord, lockRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { stepRefusal } from '../record/refusal.ts';
import { refuseNames } from '../record/refuse-names.ts';

export type MatrixBody = z.output<typeof hypothesisMatrix.create.input>['body'];
/** What a person writes of a matrix; ratings and conclusion have requests of their own. */
export type MatrixParts = Omit<MatrixBody, 'ratings' | 'conclusion'>;

/** The body of a stored matrix: written only by this slice, from the contract's shape. */
export const matrixBody = (row: StoredRecord): MatrixBody => row.body as MatrixBody;

/**
 * A matrix rests on its evidence and assumptions, also on those of its conclusion, and serves the requirements that ask for
 * what is missing.
 */
export const citesOfMatrix = ({
  items,
  assumptions,
  missing,
  conclusion,
}: MatrixParts & Pick<MatrixBody, 'conclusion'>): readonly ThreadEnd[] =>
  [...items, ...assumptions, ...missing, ...(conclusion?.evidence ?? [])].flatMap(({ cites }) =>
    cites ? [cites] : [],
  );

/** What people wrote in a matrix, without its title. */
export function textsOfMatrix(row: StoredRecord): readonly string[] {
  const { hypotheses, items, assumptions, missing, ratings, conclusion } = matrixBody(row);
  const texts = [...hypotheses, ...assumptions, ...missing, ...(conclusion?.hypotheses ?? [])].map(({ text }) => text);
  const notes = [...items, ...(conclusion?.evidence ?? [])].map(({ note }) => note);
  const written = [...texts, ...notes, ...ratings.map(({ reason }) => reason)];
  return [...new Set(written)].filter((text) => text !== '');
}

const FAULTS = {
  too_few: 'Write at least three hypotheses.',
  too_many: 'Write no more than seven hypotheses.',
  no_null: 'One hypothesis says that nothing connects the events.',
  no_deception: 'One hypothesis says that someone wants you to believe it.',
  same_text: 'Two hypotheses have the same text.',
  no_text: 'A hypothesis has no text.',
} as const;

/** @throws ReeveError invalid_input */
export async function checkMatrix(tx: ActorTx, title: string, parts: MatrixParts): Promise<void> {
  const faults = hypothesisFaults(parts.hypotheses);
  if (faults.length > 0)
    throw new ReeveError('invalid_input', `${faults.map((one) => FAULTS[one]).join(' ')} Nothing was saved.`, {
      fields: ['hypotheses'],
      faults,
    });
  const ids = [...parts.hypotheses, ...parts.items, ...parts.assumptions, ...parts.missing].map(({ id }) => id);
  const sources = parts.items.map(({ cites }) => cites.id);
  if (new Set(ids).size < ids.length || new Set(sources).size < sources.length)
    throw new ReeveError('invalid_input', 'An item of evidence is there twice. Nothing was saved.', {
      fields: ['items'],
    });
  const isEvidence = (kind: string): boolean => EVIDENCE_KINDS.some((one) => one === kind);
  if ([...parts.items, ...parts.assumptions].some(({ cites }) => cites && !isEvidence(cites.kind)))
    throw new ReeveError(
      'invalid_input',
      'Evidence, and what an assumption rests on, is a report, a statement or a finding. Nothing was saved.',
      { fields: ['items', 'assumptions'] },
    );
  if (parts.missing.some(({ cites }) => cites && cites.kind !== 'requirement'))
    throw new ReeveError('invalid_input', 'What is missing is asked by a requirement. Nothing was saved.', {
      fields: ['missing'],
    });
  // What is weighed is an explanation: a matrix of named persons would order them.
  await refuseNames(tx, [title, ...parts.hypotheses.map(({ text }) => text)], {
    what: 'A hypothesis',
    field: 'hypotheses',
    advice: 'Describe who it is about, such as “a group travelling from there”.',
  });
}

/** A matrix that can be worked on, at the version its editor saw if one is given. */
export async function openMatrix(tx: ActorTx, id: string, version?: number): Promise<StoredRecord> {
  await lockRecord(tx, 'hypothesis_matrix', id);
  const row = await loadRecord(tx, 'hypothesis_matrix', id);
  if (version !== undefined && row.version !== version)
    throw new ReeveError(
      'stale_version',
      'Someone changed this in the meantime. Your text is still in your window; look at the present state first.',
      { version: row.version },
    );
  if (row.state !== 'open') throw stepRefusal('no_such_step');
  return row;
}
