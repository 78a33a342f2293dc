import { disposeComment, type ReviewComment } from '@reeve/contract';
import { CHANGES_TEXT, DISPOSITIONS, type DispositionCode } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useRef, type ReactElement, type RefObject } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { ActProblem } from './act-problem.tsx';
import { BlockPicker } from './block-picker.tsx';
import type { WholeComment } from './comment-pane.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import { useKeptWords } from './kept-words.ts';
import { OriginalField } from './original-field.tsx';

interface TypedDecision {
  readonly code: DispositionCode | undefined;
  readonly reason: string;
  readonly apply: boolean;
  readonly blockIds: readonly string[];
  readonly original: string | undefined;
}

const UNDECIDED: TypedDecision = { code: undefined, reason: '', apply: false, blockIds: [], original: undefined };

/** Decide on a comment: what, why, and whether its words go into the text at once. */
export function DispositionForm({
  comment,
  comments,
  document: { editions },
  onDone,
  onNext,
}: {
  comment: WholeComment;
  comments: readonly ReviewComment[];
  document: ReviewedDocument;
  onDone: () => void;
  /** Go on to the next comment that waits for an answer; undefined where none does. */
  onNext: (() => void) | undefined;
}): ReactElement {
  const t = useT('review');
  const form = useRef<HTMLFormElement>(null);
  const { typed, change, changes, because, sending, send } = useDecision(form, comment, onDone, onNext);
  const { code, reason, apply, blockIds, original } = typed;
  const working = editions.find((one) => !one.frozen);
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <h3>{t('decide.title')}</h3>
      <ChoiceGroup
        label={t('decide.what')}
        layout="above"
        options={DISPOSITIONS.map((value) => ({ value, label: t(`disposition.${value}`) }))}
        value={code}
        onChange={(value) => change({ code: value })}
      />
      {code === 'duplicate' && (
        <OriginalField
          comment={comment}
          comments={comments}
          value={original}
          onChange={(id) => change({ original: id })}
        />
      )}
      <ProseField
        label={t('decide.reason')}
        hint={t('decide.reasonHint')}
        rows={4}
        maxLength={2000}
        value={reason}
        onChange={(text) => change({ reason: text })}
      />
      {changes && comment.proposal !== null && (
        <label className="check">
          <input type="checkbox" checked={apply} onChange={(event) => change({ apply: event.target.checked })} />
          {t('decide.apply')}
        </label>
      )}
      {changes && working && (
        <BlockPicker
          editionId={working.id}
          near={comments.find((one) => one.id === comment.id)?.place?.index ?? 0}
          picked={blockIds}
          onChange={(ids) => change({ blockIds: ids })}
        />
      )}
      <ActProblem error={sending.error} onStale={onDone} />
      <div className="row wrap">
        <Button kind="primary" keys="Ctrl Enter" busy={sending.isPending} because={because} onClick={send}>
          {t(onNext ? 'decide.sendNext' : 'decide.send')}
        </Button>
        {onNext && (
          <Button busy={sending.isPending} because={because} onClick={() => sending.mutate()}>
            {t('decide.send')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A decision as it is typed, kept until it is sent. */
function useDecision(
  form: RefObject<HTMLFormElement | null>,
  comment: WholeComment,
  onDone: () => void,
  onNext: (() => void) | undefined,
) {
  const t = useT('review');
  const { typed, change, forget } = useKeptWords(
    `decision on ${comment.id}`,
    UNDECIDED,
    (now) => now.reason.trim() !== '',
  );
  const { code, reason, apply, blockIds, original } = typed;
  const changes = code !== undefined && CHANGES_TEXT.includes(code);
  const sending = useMutation({
    mutationFn: () => {
      if (!code) throw new Error('sent without a decision');
      return call(disposeComment, {
        params: { id: comment.id },
        input: {
          version: comment.version,
          code,
          reason: reason.trim(),
          apply: apply && changes && comment.proposal !== null,
          blockIds: changes ? [...blockIds] : [],
          ...(code === 'duplicate' && original ? { duplicateOf: original } : {}),
        },
      });
    },
    onSuccess: () => {
      forget();
      onDone();
    },
  });
  const lacksOriginal = code === 'duplicate' && original === undefined;
  const because =
    !code || lacksOriginal ? t('decide.chooseFirst') : reason.trim().length < 3 ? t('decide.reasonFirst') : undefined;
  const send = (): void => {
    if (because === undefined && !sending.isPending) sending.mutate(undefined, onNext && { onSuccess: onNext });
  };
  useKeys({
    'Ctrl+Enter': () => {
      if (!form.current?.contains(document.activeElement)) return false;
      send();
      return undefined;
    },
  });
  return { typed, change, changes, because, sending, send };
}
