import { agendaItem, type meeting, type ReplyOf } from '@reeve/contract';
import { hasConflict, STAGE_OF, type DecisionState, type ObjectKind } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
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
import { ConflictNote } from './conflict-note.tsx';
import { DecisionForm, REASON_FIELD } from '../decision/form/decision-form.tsx';
import { isInMinutes } from './is-in-minutes.ts';
import { useRecordDecision, type Recorded } from './use-record-decision.ts';

/** What the room agrees on is carried out on the object's own page, which takes its own steps and reasons. */
const DECIDED_ON_ITS_PAGE = ['requirement', 'task'] as const satisfies readonly ObjectKind[];
type DecidedOnItsPage =
  | (typeof DECIDED_ON_ITS_PAGE)[number]
  | 'control_strategy'
  | 'person_nomination'
  | 'allocation_plan';

/** The kind, if the item is decided on the page of its object: a nomination or a plan of hours while it is proposed, a strategy until it is signed. */
function ownPageOf({ kind, state }: AgendaItem['source']): DecidedOnItsPage | undefined {
  if (kind === 'person_nomination') return state === 'asked' ? kind : undefined;
  if (kind === 'control_strategy') return state === 'draft' ? kind : undefined;
  if (kind === 'allocation_plan') return state === 'proposed' ? kind : undefined;
  return DECIDED_ON_ITS_PAGE.find((one) => one === kind);
}

interface ItemViewProps {
  readonly meeting: ReplyOf<typeof meeting.read>;
  readonly item: AgendaItem;
  readonly items: readonly AgendaItem[];
  readonly draft: DecisionDraft;
  readonly onChange: (fields: Partial<DecisionDraft>) => void;
  readonly onShow: (item: AgendaItem) => void;
  readonly onRecorded: (recorded: Recorded, item: AgendaItem) => void;
  readonly hideNames: boolean;
}

/** The item that is being taken: its lead sentence, what put it there, and the decision on it. */
export function ItemView({
  meeting: held,
  item,
  items,
  draft,
  onChange,
  onShow,
  onRecorded,
  hideNames,
}: ItemViewProps): ReactElement {
  const t = useT('decide');
  const { may, account } = useSession();
  const [tried, setTried] = useState(false);
  const saving = useRecordDecision(held.id, onRecorded);
  const on = { nominated: item.source.kind === 'person_nomination', reach: held.body.reach };
  const faults = draftFaults(draft, on);
  const isDecidedHere = ownPageOf(item.source) === undefined;
  const because =
    held.state === 'closed'
      ? t('decision.meetingClosed')
      : !may.includes('decide')
        ? t('decision.role')
        : hasConflict(held.body.declared, account.id, item.id)
          ? t('conflict.own')
          : undefined;
  const record = (): void => {
    setTried(true);
    if (isDecidedHere && faults.length === 0 && !saving.isPending && because === undefined)
      saving.mutate({ item, draft });
  };
  const begin = (outcome: DecisionState): void => {
    if (!isDecidedHere) return;
    // The field for the reason has the focus before the next key is handled.
    flushSync(() => onChange({ outcome }));
    document.getElementById(REASON_FIELD)?.focus();
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
          on={on}
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
      {!hideNames && (
        <>
          <ConflictNote meeting={held} item={item} />
          <CloseItem id={item.id} />
        </>
      )}
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
  const own = ownPageOf(item.source);
  return (
    <p className="item-source">
      <Icon name={STAGE_OF[kind]} stage={STAGE_OF[kind]} />
      <span>
        {codes('common:colon', { label: codes(`kind.${kind}`) })}{' '}
        <Link to={objectPath(kind, id) ?? paths.thread(kind, id)}>{title}</Link>{' '}
        <span className="ref">{reference}</span> <span className="mut">{word(kind, state)}</span>
        {own !== undefined && (
          <>
            <br />
            {t(`agenda.own.${own}`)}
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
