import { disposeComments } from '@reeve/contract';
import { mayDecideEnBloc, type DispositionCode } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { DeclaredCode, DeclaredReason } from './declared-fields.tsx';
import { useFloorAct } from './use-floor-act.ts';
import type { Floor, OnTable } from './wording-card.tsx';

/** Uncontested comments of the agenda: decided together by the chair, all or none. Contested ones are not offered. */
export function EnBloc({ sessionId, floor }: { sessionId: string; floor: Floor }): ReactElement | null {
  const open = floor.items.flatMap((item) => item.comments).filter(isUncontested);
  const documentIds = [...new Set(open.map(({ comment }) => comment.documentId))];
  if (!floor.may.declare || open.length === 0) return null;
  return (
    <>
      {documentIds.map((id) => (
        <EnBlocForm
          key={id}
          {...{ sessionId, documentId: id }}
          items={open.filter(({ comment }) => comment.documentId === id)}
        />
      ))}
    </>
  );
}

function isUncontested({ comment, wordings, objections }: OnTable): boolean {
  const onTable = wordings.filter((wording) => !wording.withdrawn).length;
  return (
    ['submitted', 'returned'].includes(comment.state) &&
    mayDecideEnBloc({ wordings: onTable, objections: objections.length }).allowed
  );
}

function EnBlocForm({
  sessionId,
  documentId,
  items,
}: {
  sessionId: string;
  documentId: string;
  items: readonly OnTable[];
}): ReactElement {
  const t = useT('workshop');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [code, setCode] = useState<DispositionCode>();
  const [reason, setReason] = useState('');
  const [apply, setApply] = useState(true);
  const chosen = items.filter(({ comment }) => !left.includes(comment.id));
  const deciding = useFloorAct(
    () => {
      if (!code) throw new Error('sent without a decision');
      const comments = chosen.map(({ comment }) => ({ id: comment.id, version: comment.version }));
      return call(disposeComments, {
        params: { id: documentId },
        input: { comments, code, reason: reason.trim(), sessionId, apply },
      });
    },
    () => setReason(''),
  );
  const isWhole = chosen.length > 0 && code && reason.trim().length > 2;
  return (
    <details className="en-bloc">
      <summary>{t('bloc.title', { count: items.length })}</summary>
      <div className="rec-form ws-form">
        <p className="ink2">{t('bloc.what')}</p>
        {items.map(({ comment }) => (
          <label key={comment.id} className="pick">
            <input
              type="checkbox"
              checked={!left.includes(comment.id)}
              onChange={(event) =>
                setLeft(event.target.checked ? left.filter((id) => id !== comment.id) : [...left, comment.id])
              }
            />
            <span className="ref">{comment.reference}</span> {comment.delegation} {comment.text.slice(0, 100)}
          </label>
        ))}
        <DeclaredCode code={code} onChange={setCode} />
        <DeclaredReason reason={reason} onChange={setReason} />
        <label className="pick">
          <input type="checkbox" checked={apply} onChange={(event) => setApply(event.target.checked)} />
          {t('bloc.apply')}
        </label>
        <ProblemNote error={deciding.error} lead={t('notDone')} />
        <Button
          busy={deciding.isPending}
          because={isWhole ? undefined : t('consensus.first')}
          onClick={() => deciding.mutate(undefined)}
        >
          {t('bloc.decide', { count: chosen.length })}
        </Button>
      </div>
    </details>
  );
}
