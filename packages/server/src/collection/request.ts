import type { requirement } from '@reeve/contract';
import { isRequestOverdue, ReeveError, requestDeadline, type RequestDeadline } from '@reeve/domain';
import { todayIn, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import type { CreateInput } from '../record/spec.ts';

type Body = z.output<typeof requirement.read.reply>['body'];
type Asked = z.output<typeof requirement.create.input>['body'];

/** States in which the answer to a request is waited for. */
const WAITS: readonly string[] = ['approved', 'tasked', 'partially_answered'];

/** @throws ReeveError invalid_input — a request without recipient, or a day of one's own without day or reason */
export function refuseWrongRequest({ body, dueOn }: CreateInput<Asked>): void {
  const refuse = (sentence: string, field: string): never => {
    throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  };
  const { kind, request } = body;
  if (kind !== 'rfi')
    return request === undefined ? undefined : refuse('Only a request for information has a recipient.', 'request');
  if (request === undefined) return refuse('Say whom you ask, and by when.', 'request');
  if (request.limit !== 'own_day') return;
  if (dueOn === undefined) refuse('Choose the day you need the answer by.', 'dueOn');
  if (request.reason.trim().length < 3) refuse('A day of your own needs its reason.', 'reason');
}

/** Sends a request: from this moment on its time limit runs. A requirement that is no request stays as it is. */
export function sendRequest(tx: ActorTx, row: StoredRecord): { readonly body?: object; readonly dueOn?: string } {
  // Written only through its contract.
  const body = row.body as Body;
  const { request } = body;
  if (request === undefined) return {};
  const sentAt = tx.now();
  const deadline = requestDeadline(request.limit, { atMs: sentAt.getTime(), on: tx.today }, row.due_on ?? undefined);
  if (deadline === undefined) return {};
  const sent = 'atMs' in deadline ? { answerAt: new Date(deadline.atMs).toISOString() } : { answerOn: deadline.on };
  return {
    body: { ...body, request: { ...request, sentAt: sentAt.toISOString(), ...sent } },
    dueOn: 'atMs' in deadline ? todayIn(tx.timeZone, new Date(deadline.atMs)) : deadline.on,
  };
}

/** True if a request waits for its answer beyond its time limit. */
export function isOverdue(tx: ActorTx, row: StoredRecord): boolean {
  const { request } = row.body as Body; // as above
  const deadline: RequestDeadline | undefined =
    request?.answerAt !== undefined
      ? { atMs: Date.parse(request.answerAt) }
      : request?.answerOn === undefined
        ? undefined
        : { on: request.answerOn };
  if (deadline === undefined || !WAITS.includes(row.state)) return false;
  return isRequestOverdue(deadline, { atMs: tx.now().getTime(), today: tx.today });
}
