import { agendaItem } from '@reeve/contract';
import { STAGE_OF, type DecisionState, type ObjectKind } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { draftFaults, type DecisionDraft, type DraftFault } from '../decision/decision-draft.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { useStateWord } from '../record/state-word.ts';
import { neighbourItem, type AgendaItem } from './agenda-order.ts';
import { DecisionForm, REASON_FIELD } from './decision-form.tsx';
import { isInMinutes } from './is-in-minutes.ts';
import { useRecordDecision, type Recorded } from './use-record-decision.ts';

/** What the room agrees on is carried out on the object's own page, which takes its own steps and reasons. */
const DECIDED_ON_ITS_PAGE: readonly ObjectKind[] = ['requirement', 'task'];

/** The item that is being taken: its lead sentence, what put it there, and the decision on it. */
export function ItemView({
  meetingId,
  isClosed,
  item,
  items,
  draft,
  onChange,
  onShow,
  onRecorded,
  hideNames,
}: {
  meetingId: string;
  isClosed: boolean;
  item: AgendaItem;
  items: readonly AgendaItem[];
  draft: DecisionDraft;
  onChange: (fields: Partial<DecisionDraft>) => void;
  onShow: (item: AgendaItem) => void;
  onRecorded: (recorded: Recorded, item: AgendaItem) => void;
  hideNames: boolean;
}): ReactElement {
  const t = useT('decide');
  const { may } = useSession();
  const [tried, setTried] = useState(false);
  const saving = useRecordDecision(meetingId, onRecorded);
  const faults = draftFaults(draft);
  const isDecidedHere = !DECIDED_ON_ITS_PAGE.includes(item.source.kind);
  const because = isClosed ? t('decision.meetingClosed') : may.includes('decide') ? undefined : t('decision.role');
  const record = (): void => {
    setTried(true);
    if (isDecidedHere && faults.length === 0 && !saving.isPending && because === undefined)
      saving.mutate({ item, draft });
  };
  const begin = (outcome: DecisionState): void => {
    if (!isDecidedHere) return;
    onChange({ outcome });
    requestAnimationFrame(() => document.getElementById(REASON_FIELD)?.focus());
  };
  const turn = (by: number): void => {
    const next = neighbourItem(items, item, by);
    if (next && next !== item) onShow(next);
  };
  useKeys({
    PageDown: unlessWriting(() => turn(1)),
    PageUp: unlessWriting(() => turn(-1)),
    d: () => begin('adopted'),
    r: () => begin('refused'),
    'Ctrl+Enter': (event) => (isInMinutes(event) ? false : record()),
  });
  return (
    <>
      {item.lead !== '' && <p className="lead-sentence">{item.lead}</p>}
      <Source item={item} />
      {isDecidedHere && (
        <DecisionForm
          draft={draft}
          onChange={onChange}
          faults={faults}
          isWrong={(fault: DraftFault) => tried && faults.includes(fault)}
          busy={saving.isPending}
          problem={saving.error}
          because={because}
          hideNames={hideNames}
          onRecord={record}
        />
      )}
      {!hideNames && <CloseItem id={item.id} />}
    </>
  );
}

/** In a long text Page Down moves in the text. */
function unlessWriting(act: () => void): (event: KeyboardEvent) => boolean | void {
  return (event) => (event.target instanceof HTMLTextAreaElement ? false : act());
}

/** The object that put the item on the agenda; what is decided on its own page says so. */
function Source({ item }: { item: AgendaItem }): ReactElement {
  const t = useT('decide');
  const codes = useT('codes');
  const word = useStateWord();
  const { kind, id, title, reference, state } = item.source;
  return (
    <p className="item-source">
      <Icon name={STAGE_OF[kind]} stage={STAGE_OF[kind]} />
      <span>
        {codes('common:colon', { label: codes(`kind.${kind}`) })}{' '}
        <Link to={objectPath(kind, id) ?? paths.thread(kind, id)}>{title}</Link>{' '}
        <span className="ref">{reference}</span> <span className="mut">{word(kind, state)}</span>
        {DECIDED_ON_ITS_PAGE.includes(kind) && (
          <>
            <br />
            {t(`agenda.own.${kind}`)}
          </>
        )}
      </span>
    </p>
  );
}

/** Taking an item off the agenda without a decision. */
function CloseItem({ id }: { id: string }): ReactElement | null {
  const { data } = useReading(agendaItem.read, { params: { id } });
  if (!data?.actions.some(({ allowed }) => allowed)) return null;
  return (
    <RecordSteps
      words="agenda_item"
      plain
      record={data}
      move={(to, version, reason) => call(agendaItem.move, { params: { id }, input: { version, to, reason } })}
    />
  );
}
