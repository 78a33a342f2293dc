import { replyToComment } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { useKeptWords } from './kept-words.ts';

const NOTHING = { text: '' };

/** Say something under a comment. */
export function ReplyForm({ commentId, onDone }: { commentId: string; onDone: () => void }): ReactElement {
  const t = useT('review');
  const { typed, change, forget } = useKeptWords(`reply to ${commentId}`, NOTHING, (now) => now.text.trim() !== '');
  const { text } = typed;
  const sending = useMutation({
    mutationFn: () => call(replyToComment, { params: { id: commentId }, input: { text: text.trim() } }),
    onSuccess: () => {
      forget();
      onDone();
    },
  });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <ProseField
        label={t('comment.reply')}
        rows={2}
        maxLength={20_000}
        value={text}
        onChange={(entered) => change({ text: entered })}
      />
      <ProblemNote error={sending.error} lead={t('notDone')} />
      <Button
        busy={sending.isPending}
        because={text.trim() === '' ? t('comment.replyFirst') : undefined}
        onClick={() => sending.mutate()}
      >
        {t('comment.replySend')}
      </Button>
    </form>
  );
}
