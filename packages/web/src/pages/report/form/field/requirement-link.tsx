import { findByReference, readThread } from '@reeve/contract';
import { kindOfReference, normaliseReference, type ReportDraft } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../../api/client.ts';
import { useReading } from '../../../../api/query.ts';
import { Button } from '../../../../components/button.tsx';
import { Tag } from '../../../../components/text/tag.tsx';
import { CodeField } from '../../../../components/field/code-field.tsx';
import { useT } from '../../../../i18n.ts';

type SentFor = Partial<Pick<ReportDraft, 'requirementId' | 'collectionTaskId' | 'patrolQuestionId'>>;

/**
 * The requirement that this report helps to answer, named by its reference, or the collection task or question for patrols
 * it was begun from; a report may serve none.
 */
export function RequirementLink({
  form: { requirementId, collectionTaskId, patrolQuestionId },
  onChange,
}: {
  form: SentFor;
  onChange: (change: SentFor) => void;
}): ReactElement {
  const t = useT('report');
  return (
    <section aria-labelledby="report-serves">
      <h2 id="report-serves">{t('serves.heading')}</h2>
      {patrolQuestionId !== undefined && (
        <Linked
          kind="patrol_question"
          id={patrolQuestionId}
          onRemove={() => onChange({ patrolQuestionId: undefined })}
        />
      )}
      {collectionTaskId !== undefined && (
        <Linked
          kind="collection_task"
          id={collectionTaskId}
          onRemove={() => onChange({ collectionTaskId: undefined })}
        />
      )}
      {requirementId !== undefined && (
        <Linked kind="requirement" id={requirementId} onRemove={() => onChange({ requirementId: undefined })} />
      )}
      {patrolQuestionId === undefined && requirementId === undefined && (
        <AskReference onFound={(found) => onChange({ requirementId: found })} />
      )}
    </section>
  );
}

function Linked({
  kind,
  id,
  onRemove,
}: {
  kind: 'requirement' | 'collection_task' | 'patrol_question';
  id: string;
  onRemove: () => void;
}): ReactElement {
  const t = useT('report');
  const { data } = useReading(readThread, { params: { kind, id }, query: { direction: 'why' } });
  return (
    <p className="s13">
      {data && (
        <>
          <span className="ref">{data.start.reference}</span> {data.start.title}{' '}
        </>
      )}
      <Tag tone="on">{t('serves.linked')}</Tag>{' '}
      <Button kind="quiet" onClick={onRemove}>
        {t('serves.remove')}
      </Button>
    </p>
  );
}

function AskReference({ onFound }: { onFound: (id: string) => void }): ReactElement {
  const t = useT('report');
  const [text, setText] = useState('');
  const reference = normaliseReference(text);
  const find = useMutation({
    mutationFn: (wanted: string) => call(findByReference, { params: { reference: wanted } }),
    onSuccess: ({ kind, id }) => {
      if (kind === 'requirement') onFound(id);
    },
  });
  const isRequirement = reference !== undefined && kindOfReference(reference) === 'requirement';
  const look = (): void => {
    if (isRequirement) find.mutate(reference);
  };
  return (
    <CodeField
      label={t('serves.reference')}
      optional={t('form.ifKnown')}
      hint={t('serves.hint')}
      error={
        find.error
          ? t('serves.notFound', { reference })
          : reference && !isRequirement
            ? t('serves.otherKind')
            : undefined
      }
      placeholder="IR-…"
      maxLength={12}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(text) => {
        find.reset();
        setText(text);
      }}
      onBlur={look}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) look();
      }}
    />
  );
}
