import type { agendaItem, meeting } from '@reeve/contract';
import type { StoredRecord } from '@reeve/store';
import type { z } from 'zod';

export type MeetingBody = z.output<typeof meeting.create.input>['body'];
export type ItemBody = z.output<typeof agendaItem.create.input>['body'];

/** The body of a meeting; one called before a field existed has its preset. */
export function meetingBody(row: Pick<StoredRecord, 'body'>): MeetingBody {
  const body = row.body as MeetingBody; // written only through its contract
  return { ...body, reach: body.reach ?? 'local', declared: body.declared ?? [] };
}

export const itemBody = (row: Pick<StoredRecord, 'body'>): ItemBody => row.body as ItemBody; // as above
