import { showOnTable } from '@reeve/contract';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { useFloorAct } from '../wording/use-floor-act.ts';
import type { Floor, OnTable } from '../wording/wording-card.tsx';

/** What the user views in a session, and how that follows the chair. */
export interface Table {
  readonly all: readonly OnTable[];
  /** The comment on the table for all; the first of the agenda until one is put there. */
  readonly current: OnTable | undefined;
  readonly shown: OnTable | undefined;
  readonly isAway: boolean;
  /** The lead looks ahead without showing it. */
  readonly isQuiet: boolean;
  readonly setQuiet: (isQuiet: boolean) => void;
  /** View another one. The lead shows it to all that way, unless they view it quietly. */
  readonly choose: (id: string | undefined) => void;
  /** Puts the viewed comment on the table for all. */
  readonly put: () => void;
  readonly back: () => void;
  /** A user who is writing stays at their comment, wherever the chair goes, until the text is sent or empty again. */
  readonly write: (text: string) => void;
  readonly error: unknown;
}

/** The comment on the table of a session: kept by the server, followed by default; one may look elsewhere and come back. */
export function useTable(sessionId: string, floor: Floor | undefined): Table {
  const [held, setHeld] = useState<{ readonly id: string; readonly isWriting: boolean }>();
  const [isQuiet, setQuiet] = useState(false);
  const putting = useFloorAct((commentId: string) =>
    call(showOnTable, { params: { id: sessionId }, input: { commentId } }),
  );
  const all = (floor?.items ?? []).flatMap((item) => item.comments);
  const find = (id: string | null | undefined): OnTable | undefined => all.find(({ comment }) => comment.id === id);
  // What one has just put there counts before the floor has been read again.
  const laid = putting.isPending ? putting.variables : floor?.onTable;
  const current = find(laid) ?? all[0];
  const shown = find(held?.id) ?? current;
  const steers = floor?.may.steer === true;
  const putBefore = (id: string | undefined): void => {
    setHeld(undefined);
    if (id !== undefined && laid !== id) putting.mutate(id);
  };
  return {
    all,
    current,
    shown,
    isAway: shown !== undefined && shown !== current,
    isQuiet,
    setQuiet: (quiet) => {
      setQuiet(quiet);
      if (!quiet) setHeld(undefined);
    },
    choose: (id) => {
      if (steers && !isQuiet) putBefore(id);
      else setHeld(id === undefined || id === current?.comment.id ? undefined : { id, isWriting: false });
    },
    put: () => putBefore(shown?.comment.id),
    back: () => setHeld(undefined),
    write: (text) => {
      if (text.trim() === '') setHeld(held?.isWriting ? undefined : held);
      else if (!held && shown) setHeld({ id: shown.comment.id, isWriting: true });
    },
    error: putting.error,
  };
}
