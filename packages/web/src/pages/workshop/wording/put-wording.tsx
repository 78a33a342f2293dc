import { putWording } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { WithoutTerms } from '../../../components/text/term-text.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { DiffText } from './diff-text.tsx';
import { useFloorAct } from './use-floor-act.ts';

/** Write a wording, see what it changes while it is written, and put it on the table. */
export function PutWording({
  sessionId,
  commentId,
  quote,
  proposal,
}: {
  sessionId: string;
  commentId: string;
  quote: string;
  proposal: string | null;
}): ReactElement {
  const t = useT('workshop');
  const [text, setText] = useState(proposal ?? quote);
  const [isOpen, setOpen] = useState(false);
  const putting = useFloorAct(
    () => call(putWording, { params: { id: sessionId }, input: { commentId, text } }),
    () => setOpen(false),
  );
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('table.put')}</summary>
      <div className="rec-form ws-form">
        <ProseField
          label={t('table.text')}
          hint={t('table.textHint')}
          className="serif"
          rows={3}
          maxLength={40_000}
          value={text}
          onChange={setText}
        />
        <p className="serif" aria-live="polite">
          <WithoutTerms>
            <DiffText before={quote} after={text} />
          </WithoutTerms>
        </p>
        <ProblemNote error={putting.error} lead={t('notDone')} />
        <Button
          busy={putting.isPending}
          because={text === quote ? t('table.same') : undefined}
          onClick={() => putting.mutate(undefined)}
        >
          {t('table.putNow')}
        </Button>
      </div>
    </details>
  );
}
