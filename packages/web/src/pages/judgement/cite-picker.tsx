/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the combobox
   pattern (ARIA APG): a text field that owns a list of options; a native select cannot be filtered */
import { search } from '@reeve/contract';
import { normaliseReference, STAGE_OF, type ObjectKind } from '@reeve/domain';
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Icon } from '../../components/icon.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { citeOptions, type CitedObject, type RecentObjects } from './cite-options.ts';
import { useNamed } from './use-named.ts';

const NONE: readonly ObjectKind[] = [];
const NOTHING_RECENT: RecentObjects = { findings: [], thread: [] };

interface CitePickerProps {
  /** The kind of the object that cites. */
  readonly from: ObjectKind;
  /** Ids that are cited already. */
  readonly taken: readonly string[];
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Offered before anything is typed. */
  readonly recent?: RecentObjects;
  /** The first field of a dialog: it gets the focus. */
  readonly isFirst?: boolean;
  /** Kinds that this one must not cite. */
  readonly without?: readonly ObjectKind[];
  readonly onPick: (cited: CitedObject) => void;
}

/**
 * Find something to cite by its words or its reference, among the kinds that may be cited from here, and pick it: arrows
 * choose, Enter picks.
 */
export function CitePicker({
  from,
  taken,
  label,
  hint,
  error,
  recent = NOTHING_RECENT,
  isFirst = false,
  without = NONE,
  onPick,
}: CitePickerProps): ReactElement {
  const t = useT('assess');
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { q, options, isWrongKind, isNone } = useCitable({ from, taken, recent, without }, text);
  const current = Math.min(at, options.length - 1);
  const pick = (option: CitedObject | undefined): void => {
    if (!option || taken.includes(option.id)) return;
    onPick(option);
    setText('');
    setAt(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      const next = (current + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // The list may still be that of an earlier text: then nothing is picked.
      if (q === text.trim()) pick(options[current]);
    }
  };
  return (
    <div className="cite-picker">
      <TextField
        label={label}
        hint={hint}
        error={isWrongKind ? t('cite.wrongKind') : error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        placeholder={t('cite.find')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        value={text}
        onChange={(text) => {
          setText(text);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={`${id}-list`} role="listbox" className="found" aria-label={t('cite.found')} hidden={options.length === 0}>
        {options.map((option, index) => (
          <FoundOption
            key={option.id}
            id={`${id}-${index}`}
            option={option}
            isCurrent={index === current}
            isTaken={taken.includes(option.id)}
            onMove={() => setAt(index)}
            onPick={() => pick(option)}
          />
        ))}
      </ul>
      {isNone && <p className="hint">{t('cite.none')}</p>}
    </div>
  );
}

function FoundOption({
  id,
  option,
  isCurrent,
  isTaken,
  onMove,
  onPick,
}: {
  id: string;
  option: CitedObject;
  isCurrent: boolean;
  isTaken: boolean;
  onMove: () => void;
  onPick: () => void;
}): ReactElement {
  const t = useT('assess');
  const codes = useT('codes');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the combobox that owns this list
    <li id={id} role="option" aria-selected={isCurrent} aria-disabled={isTaken} onMouseMove={onMove} onClick={onPick}>
      <Icon name={STAGE_OF[option.kind]} stage={STAGE_OF[option.kind]} label={codes(`kind.${option.kind}`)} />
      <span>
        {option.title} {isTaken && <span className="mut">{t('cite.taken')}</span>}
      </span>{' '}
      <span className="ref sm">{option.reference}</span>
    </li>
  );
}

/** What the words, or the reference, that are typed find among the objects that may be cited. */
function useCitable(
  { from, taken, recent, without }: Required<Pick<CitePickerProps, 'from' | 'taken' | 'recent' | 'without'>>,
  text: string,
) {
  const q = useDeferredValue(text.trim());
  const reference = normaliseReference(q);
  const isSearched = q.length >= 2 && reference === undefined;
  const { data } = useReading(search, { query: { q, limit: 30 } }, { enabled: isSearched, keep: true });
  const { named, isWrongKind } = useNamed(from, reference);
  const options =
    reference === undefined
      ? citeOptions(from, taken, q, recent, (isSearched && data?.items) || [], without)
      : named && !without.includes(named.kind)
        ? [named]
        : [];
  return { q, options, isWrongKind, isNone: isSearched && data !== undefined && options.length === 0 };
}
