import {
  acceptSuggestion,
  dismissSuggestion,
  restoreSuggestion,
  type Report,
  type SuggestedThing,
  type Suggestion,
} from '@reeve/contract';
import type { StatementKind } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { KnownChoice } from './known-choice.tsx';
import { PersonChoice } from './person-choice.tsx';
import type { Suggested } from './suggestion-page.tsx';

interface SuggestionDecisionProps {
  readonly item: Suggestion;
  readonly subject: SuggestedThing;
  readonly suggested: Suggested;
  readonly report: Report;
  readonly onDecided: () => void;
}

/** Accept as a fact or an assessment, change, dismiss, restore: by keys, nothing preselected of a person. */
export function SuggestionDecision({
  item,
  subject,
  suggested,
  report,
  onDecided,
}: SuggestionDecisionProps): ReactElement {
  const t = useT('know');
  const [personId, setPersonId] = useState<string>();
  const [entityId, setEntityId] = useState<string>();
  const [value, setValue] = useState<string>();
  const { accept, dismiss, restore } = useSuggestionActs(report.id, item.key, onDecided);
  const isPerson = subject.kind === 'person' && item.object === null;
  const missing = suggested.things.find(
    ({ key, entityId: known }) => item.object !== null && known === null && [item.subject, item.object].includes(key),
  );
  const because = missing
    ? t('suggest.decideFirst', { name: missing.name })
    : isPerson && personId === undefined
      ? t('suggest.needsLink')
      : value?.trim() === ''
        ? t('suggest.needsValue')
        : undefined;
  const isOpen = item.state === 'open';
  const send = (kind: StatementKind): void => {
    if (isOpen && because === undefined && !accept.isPending) accept.mutate({ kind, personId, entityId, value });
  };
  useKeys({
    f: isOpen ? () => send('fact') : undefined,
    o: isOpen ? () => send('assessment') : undefined,
    c: isOpen && item.value !== null ? () => setValue(value ?? item.value ?? '') : undefined,
    x: isOpen ? () => dismiss.mutate() : undefined,
    r: item.state === 'dismissed' ? () => restore.mutate() : undefined,
  });
  if (item.state === 'accepted') return <p className="sg-decision mut sm">{t('suggest.made')}</p>;
  if (item.state === 'dismissed')
    return (
      <div className="sg-decision">
        <ProblemNote error={restore.error} />
        <Button keys="r" busy={restore.isPending} onClick={() => restore.mutate()}>
          {t('suggest.restore')}
        </Button>
      </div>
    );
  return (
    <div className="sg-decision">
      {isPerson && <PersonChoice report={report} thing={subject} value={personId} onChange={setPersonId} />}
      {item.object === null && subject.entityId === null && subject.known.length > 0 && (
        <KnownChoice thing={subject} value={entityId} onChange={setEntityId} />
      )}
      {value !== undefined && (
        <TextField label={t('suggest.value')} maxLength={300} value={value} onChange={setValue} />
      )}
      <div className="row wrap">
        <Button keys="f" busy={accept.isPending} disabled={because !== undefined} onClick={() => send('fact')}>
          {t('suggest.fact')}
        </Button>
        <Button keys="o" busy={accept.isPending} disabled={because !== undefined} onClick={() => send('assessment')}>
          {t('suggest.assessment')}
        </Button>
        {item.value !== null && value === undefined && (
          <Button keys="c" onClick={() => setValue(item.value ?? '')}>
            {t('suggest.change')}
          </Button>
        )}
        <Button keys="x" busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
          {t('suggest.dismiss')}
        </Button>
      </div>
      {because !== undefined && <p className="hint">{because}</p>}
      <ProblemNote error={accept.error ?? dismiss.error} lead={t('suggest.failed')} />
    </div>
  );
}

interface Acceptance {
  readonly kind: StatementKind;
  readonly personId: string | undefined;
  readonly entityId: string | undefined;
  readonly value: string | undefined;
}

/** What is done with a suggestion of a report; the records are then read again. */
function useSuggestionActs(reportId: string, key: string, onDecided: () => void) {
  const client = useQueryClient();
  const params = { id: reportId };
  const settled = (): void => {
    onDecided();
    void refreshRecords(client);
  };
  const accept = useMutation({
    mutationFn: ({ kind, personId, entityId, value }: Acceptance) =>
      call(acceptSuggestion, {
        params,
        input: {
          key,
          kind,
          ...(personId === undefined ? {} : { personId }),
          ...(entityId === undefined ? {} : { entityId }),
          ...(value === undefined ? {} : { value }),
        },
      }),
    onSuccess: settled,
  });
  const dismiss = useMutation({
    mutationFn: () => call(dismissSuggestion, { params, input: { key } }),
    onSuccess: settled,
  });
  const restore = useMutation({
    mutationFn: () => call(restoreSuggestion, { params, input: { key } }),
    onSuccess: () => void refreshRecords(client),
  });
  return { accept, dismiss, restore };
}
