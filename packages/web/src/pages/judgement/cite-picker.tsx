import { findByReference, readThread, search } from '@reeve/contract';
import { normaliseReference, relationOf, STAGE_OF, type ObjectKind } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n.ts';

/** Something that is cited, with enough of it to name it. */
export interface CitedObject {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}

/**
 * Find something to cite by its words or its reference, among the kinds that may be cited from here, and pick it.
 *
 * @param from the kind of the object that cites
 * @param taken ids that are cited already
 */
export function CitePicker({
  from,
  taken,
  label,
  hint,
  error,
  isFirst = false,
  onPick,
}: {
  from: ObjectKind;
  taken: readonly string[];
  label: string;
  hint?: string;
  error?: string | undefined;
  /** The first field of a dialog: it gets the focus. */
  isFirst?: boolean;
  onPick: (cited: CitedObject) => void;
}): ReactElement {
  const t = useT('assess');
  const codes = useT('codes');
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const reference = normaliseReference(q);
  const { data } = useReading(
    search,
    { query: { q, limit: 30 } },
    { enabled: q.length >= 2 && reference === undefined, keep: true },
  );
  const byReference = useReading(
    findByReference,
    { params: { reference: reference ?? '' } },
    { enabled: reference !== undefined },
  );
  const named = byReference.data;
  const hits = (q.length >= 2 && reference === undefined && data?.items) || [];
  const fits = (kind: ObjectKind, id: string): boolean => relationOf(from, kind) !== undefined && !taken.includes(id);
  const found = hits.filter(({ kind, id }) => fits(kind, id)).slice(0, 8);
  const pick = (cited: CitedObject): void => {
    onPick(cited);
    setText('');
  };
  /** The title was read first: what has been typed meanwhile stays. */
  const pickNamed = (cited: CitedObject): void => {
    onPick(cited);
    setText((now) => (normaliseReference(now) === cited.reference ? '' : now));
  };
  const isWrongKind = named !== undefined && reference !== undefined && relationOf(from, named.kind) === undefined;
  return (
    <div className="cite-picker">
      <Field label={label} hint={hint} error={isWrongKind ? t('cite.wrongKind') : error}>
        <input
          className="in"
          type="search"
          placeholder={t('cite.find')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          {...(isFirst ? { 'data-autofocus': true } : {})}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
          }}
        />
      </Field>
      {reference !== undefined && named && !isWrongKind && (
        <ul className="found">
          <NamedHit
            kind={named.kind}
            id={named.id}
            reference={reference}
            isTaken={!fits(named.kind, named.id)}
            onPick={pickNamed}
          />
        </ul>
      )}
      {found.length > 0 && (
        <ul className="found" aria-label={t('cite.found')}>
          {found.map((hit) => (
            <li key={hit.id}>
              <button type="button" onClick={() => pick(hit)}>
                <Icon name={STAGE_OF[hit.kind]} stage={STAGE_OF[hit.kind]} label={codes(`kind.${hit.kind}`)} />
                <span>{hit.title}</span> <span className="ref sm">{hit.reference}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {q.length >= 2 && reference === undefined && data && found.length === 0 && (
        <p className="hint">{t('cite.none')}</p>
      )}
    </div>
  );
}

/** What a reference names; its title is read when it is picked. */
function NamedHit({
  kind,
  id,
  reference,
  isTaken,
  onPick,
}: {
  kind: ObjectKind;
  id: string;
  reference: string;
  isTaken: boolean;
  onPick: (cited: CitedObject) => void;
}): ReactElement {
  const t = useT('assess');
  const codes = useT('codes');
  const read = useMutation({
    mutationFn: () => call(readThread, { params: { kind, id }, query: { direction: 'why' } }),
    onSuccess: ({ start }) => onPick({ kind, id, reference: start.reference, title: start.title }),
  });
  return (
    <li>
      <button type="button" disabled={isTaken || read.isPending} onClick={() => read.mutate()}>
        <Icon name={STAGE_OF[kind]} stage={STAGE_OF[kind]} label={codes(`kind.${kind}`)} />
        <span>
          {codes(`kind.${kind}`)} {isTaken && <span className="mut">{t('cite.taken')}</span>}
        </span>{' '}
        <span className="ref sm">{reference}</span>
      </button>
    </li>
  );
}
