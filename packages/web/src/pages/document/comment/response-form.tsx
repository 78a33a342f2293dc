import { respondToDisposition } from '@reeve/contract';
import { RESPONSES, type CommentResponse } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { ActProblem } from './act-problem.tsx';
import type { WholeComment } from './comment-pane.tsx';
import { useKeptWords } from './kept-words.ts';

interface TypedResponse {
  readonly response: CommentResponse | undefined;
  readonly note: string;
}

const UNSAID: TypedResponse = { response: undefined, note: '' };

/** The commenter's response to the answer. */
export function ResponseForm({ comment, onDone }: { comment: WholeComment; onDone: () => void }): ReactElement {
  const t = useT('review');
  const { typed, change, forget } = useKeptWords(`response to ${comment.id}`, UNSAID, (now) => now.note.trim() !== '');
  const { response, note } = typed;
  const sending = useMutation({
    mutationFn: () => {
      if (!response) throw new Error('sent without an answer');
      return call(respondToDisposition, {
        params: { id: comment.id },
        input: { version: comment.version, response, note: note.trim() },
      });
    },
    onSuccess: () => {
      forget();
      onDone();
    },
  });
  const stands = response === 'objection_maintained';
  const because = !response
    ? t('decide.chooseFirst')
    : stands && note.trim().length < 3
      ? t('decide.reasonFirst')
      : undefined;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <h3>{t('response.title')}</h3>
      <ChoiceGroup
        label={t('response.what')}
        layout="above"
        options={RESPONSES.map((value) => ({ value, label: t(`response.${value}`) }))}
        value={response}
        onChange={(value) => change({ response: value })}
      />
      <ProseField
        label={t('response.note')}
        optional={!stands}
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(text) => change({ note: text })}
      />
      <ActProblem error={sending.error} onStale={onDone} />
      <Button kind="primary" busy={sending.isPending} because={because} onClick={() => sending.mutate()}>
        {t('response.send')}
      </Button>
    </form>
  );
}
