import { createComment, type EditionBlock } from '@reeve/contract';
import { COMMENT_TYPES, commentFaults, SEVERITIES, type CommentType, type Severity } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { useKeys } from '../../shell/use-keys.ts';
import type { ReviewedDocument } from './document-frame.tsx';
import type { SelectedWords } from './words-in-text.ts';

/** Say something of words of a frozen draft. */
export function CommentForm({
  document,
  editionId,
  block,
  words,
  onDone,
  onCancel,
}: {
  document: ReviewedDocument;
  editionId: string;
  block: EditionBlock;
  words: SelectedWords | undefined;
  onDone: (id: string) => void;
  onCancel: () => void;
}): ReactElement {
  const t = useT('review');
  const language = useLanguage();
  const [chosen, setChosen] = useState<readonly [from: number, to: number]>(
    words ? [words.from, words.to] : [0, block.text.length],
  );
  const quote = block.text.slice(...chosen);
  const [type, setType] = useState<CommentType>();
  const [severity, setSeverity] = useState<Severity>('minor');
  const [text, setText] = useState('');
  const [proposes, setProposes] = useState(false);
  const [typed, setProposal] = useState<string>();
  const proposal = typed ?? quote;
  const [rationale, setRationale] = useState('');
  const isOpen = document.rounds.some((round) => round.state === 'open');
  const sending = useMutation({
    mutationFn: (state: 'draft' | 'in_delegation' | 'submitted') => {
      if (!type) throw new Error('sent without a type');
      return call(createComment, {
        params: { id: editionId },
        input: {
          blockId: block.id,
          quote,
          from: chosen[0],
          type,
          severity,
          text: text.trim(),
          proposal: proposes ? proposal : null,
          rationale: rationale.trim(),
          language,
          state,
        },
      });
    },
    onSuccess: ({ id }) => onDone(id),
  });
  const faults = type ? commentFaults({ type, text, proposal: proposes ? proposal : undefined }) : [];
  const because = !type
    ? t('form.typeFirst')
    : faults.includes('no_text')
      ? t('form.textFirst')
      : faults.includes('no_proposal')
        ? t('form.proposalFirst')
        : undefined;
  const submit = (): void => {
    if (because === undefined && isOpen && !sending.isPending) sending.mutate('submitted');
  };
  useKeys({
    'Ctrl+Enter': () => {
      if (!globalThis.document.activeElement?.closest('.comment-form')) return false;
      submit();
      return undefined;
    },
  });
  return (
    <form className="comment-form" onSubmit={(event) => event.preventDefault()} aria-label={t('form.title')}>
      <h2>{t('form.title')}</h2>
      {words ? (
        <blockquote>{quote}</blockquote>
      ) : (
        <Field label={t('form.words')} hint={t('form.wordsHint')}>
          <textarea
            className="in serif"
            rows={4}
            aria-readonly
            value={block.text}
            // Not `readOnly`: that would leave nothing to select with by keys. What is typed changes nothing.
            onChange={() => undefined}
            onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) =>
              setChosen(to > from ? [from, to] : [0, block.text.length])
            }
          />
        </Field>
      )}
      <ChoiceGroup
        label={t('form.type')}
        layout="above"
        options={COMMENT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={type}
        onChange={setType}
      />
      <ChoiceGroup
        label={t('form.severity')}
        layout="above"
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={severity}
        onChange={setSeverity}
      />
      <Field label={t('form.text')}>
        <textarea
          className="in"
          rows={4}
          maxLength={50_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <label className="check">
        <input type="checkbox" checked={proposes} onChange={(event) => setProposes(event.target.checked)} />
        {t('form.proposes')}
      </label>
      {proposes && (
        <Field label={t('form.proposal')} hint={t('form.proposalHint')}>
          <textarea className="in" rows={3} value={proposal} onChange={(event) => setProposal(event.target.value)} />
        </Field>
      )}
      <Field label={t('form.rationale')} optional={t('common:optional')}>
        <textarea
          className="in"
          rows={2}
          maxLength={20_000}
          value={rationale}
          onChange={(event) => setRationale(event.target.value)}
        />
      </Field>
      <ProblemNote error={sending.error} lead={t('form.kept')} />
      {!isOpen && <p className="ink2">{t('form.noRound')}</p>}
      <div className="row wrap acts">
        {isOpen && (
          <Button kind="primary" keys="Ctrl Enter" busy={sending.isPending} because={because} onClick={submit}>
            {t('form.submit')}
          </Button>
        )}
        {document.me && document.me.delegation !== '' && (
          <Button because={because} busy={sending.isPending} onClick={() => sending.mutate('in_delegation')}>
            {t('step.in_delegation')}
          </Button>
        )}
        <Button
          because={type ? undefined : t('form.typeFirst')}
          busy={sending.isPending}
          onClick={() => sending.mutate('draft')}
        >
          {t('form.draft')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
