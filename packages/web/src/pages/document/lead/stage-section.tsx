import { clearDocument, moveDocument } from '@reeve/contract';
import type { DocumentStage } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { useStateWord } from '../../record/state-word.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { useReviewAct } from './use-review-act.ts';

/** The stage of the document, who requested it, and the possible next stages; an unavailable step shows why. */
export function StageSection({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const [reason, setReason] = useState('');
  const done = (): void => setReason('');
  const moving = useReviewAct(
    (to: DocumentStage) =>
      call(moveDocument, {
        params: { id: document.id },
        input: { version: document.version, to, reason: reason.trim() },
      }),
    done,
  );
  const clearing = useReviewAct(
    () =>
      call(clearDocument, { params: { id: document.id }, input: { version: document.version, note: reason.trim() } }),
    done,
  );
  const needsReason = reason.trim().length < 3 ? t('decide.reasonFirst') : undefined;
  return (
    <section>
      <h2>{t('stage.title')}</h2>
      <p>
        {word('document', document.stage)}. {document.body.purpose}
      </p>
      {document.cleared && (
        <p>
          {t('stage.cleared', { by: document.cleared.by })} <TimeText at={document.cleared.at} />:{' '}
          {document.cleared.note}
        </p>
      )}
      {document.me?.steers && (
        <>
          <TextField label={t('stage.reason')} value={reason} maxLength={2000} onChange={setReason} />
          <div className="stage-steps">
            {document.actions.map(({ to, because }) => (
              <div key={to} className="row wrap">
                <Button
                  busy={moving.isPending && moving.variables === to}
                  because={because === null ? needsReason : t(`refusal.${because}`)}
                  onClick={() => moving.mutate(to)}
                >
                  {t('stage.to', { stage: word('document', to) })}
                </Button>
              </div>
            ))}
            {document.stage === 'clearance' && !document.cleared && (
              <Button busy={clearing.isPending} because={needsReason} onClick={() => clearing.mutate(undefined)}>
                {t('stage.clear')}
              </Button>
            )}
          </div>
        </>
      )}
      <ProblemNote error={moving.error ?? clearing.error} lead={t('notDone')} />
      <details>
        <summary>{t('stage.history')}</summary>
        <ul className="plain">
          {document.history.map((line, nth) => (
            // Steps are only ever added, and two may be taken in one moment.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={nth}>
              <TimeText at={line.at} /> {word('document', line.to)}, {line.by}
              {line.reason !== '' && `${t('common:colon', { label: '' })} ${line.reason}`}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
