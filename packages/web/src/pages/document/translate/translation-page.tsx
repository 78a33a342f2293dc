import { useRef, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Segments } from '../../../components/field/segments.tsx';
import { LANGUAGE_NAMES, useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { LeaveGuard } from '../../record/form/leave-guard.tsx';
import { PrintFrame, type ReviewedDocument } from '../document-frame.tsx';
import { TranslationRowView } from './translation-row.tsx';
import { ROWS, useTranslation, type TranslationRow } from './use-translation.ts';

/** A translation next to its source, block by block: outdated blocks are written and confirmed in place. */
export function TranslationPage(): ReactElement {
  return <PrintFrame view="translation" render={(document) => <Translating document={document} />} />;
}

function Translating({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const [asked, setAsked] = useQueryPart('from');
  const [shown, setShown] = useQueryPart('show');
  const from = Math.max(0, Math.floor(Number(asked)) || 0);
  const onlyBehind = shown === 'behind';
  const { data, error, again, typed, conflicts, type, busy, act } = useTranslation({
    documentId: document.id,
    from,
    onlyBehind,
  });
  const rows = data?.items ?? [];
  const { at, goTo, step } = useRowSteps(rows);
  const mayWrite = document.writes && data?.own.frozen === false;
  const edit = (row: TranslationRow | undefined): void => {
    if (mayWrite && row?.own && !typed.has(row.id)) type(row.id, row.own.text);
  };
  const take = async (what: 'save' | 'confirm' | 'remove', row: TranslationRow | undefined): Promise<void> => {
    if (!mayWrite || !row) return;
    const next = rows[rows.indexOf(row) + 1];
    const isDone = await act(what, row);
    goTo(isDone && what !== 'save' ? (next ?? row) : row);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => edit(rows[at()]),
    'Ctrl+Enter': () => void take('confirm', rows[at()]),
  });
  if (!data) return <ProblemNote error={error} onRetry={again} />;
  const { source, own, counts } = data;
  return (
    <div className="translation">
      <div className="reading-head">
        <Segments
          label={t('translation.show')}
          options={[
            { value: 'all', label: t('translation.all') },
            { value: 'behind', label: t('translation.onlyBehind') },
          ]}
          value={onlyBehind ? 'behind' : 'all'}
          onChange={(value) => setShown(value === 'behind' ? value : '')}
        />
        {mayWrite && counts.missing > 0 && (
          <Button busy={busy?.step === 'fill'} onClick={() => void act('fill')}>
            {t('translation.fill', { count: counts.missing })}
          </Button>
        )}
      </div>
      <ProblemNote error={error} />
      {rows.length === 0 && <Empty what={t('translation.nothing')} why={t('translation.nothingWhy')} />}
      {rows.length > 0 && <SidesHead source={source} own={own} />}
      <ol className="translation-rows">
        {rows.map((row) => (
          <li key={row.id} id={`row-${row.id}`} tabIndex={-1}>
            <TranslationRowView
              row={row}
              source={source}
              language={own.language}
              typed={typed.get(row.id)}
              conflict={conflicts.get(row.id)}
              mayWrite={mayWrite}
              isBusy={busy?.row?.id === row.id}
              onType={(text) => type(row.id, text)}
              onAct={(what) => void take(what, row)}
            />
          </li>
        ))}
      </ol>
      <Parts from={from} shown={rows.length} all={data.blocks} onGo={(to) => setAsked(to === 0 ? '' : String(to))} />
      <LeaveGuard isOpen={() => typed.size > 0} />
    </div>
  );
}

/** Which part of a long text is on the page, and the ways to the others. */
function Parts({
  from,
  shown,
  all,
  onGo,
}: {
  from: number;
  shown: number;
  all: number;
  onGo: (from: number) => void;
}): ReactElement | null {
  const t = useT('review');
  if (from === 0 && shown >= all) return null;
  return (
    <div className="row wrap acts">
      <Button disabled={from === 0} onClick={() => onGo(Math.max(0, from - ROWS))}>
        {t('translation.earlier')}
      </Button>
      <span className="ink2">{t('translation.part', { from: Math.min(from + 1, all), to: from + shown, all })}</span>
      <Button disabled={from + shown >= all} onClick={() => onGo(from + ROWS)}>
        {t('translation.later')}
      </Button>
    </div>
  );
}

type Translated = NonNullable<ReturnType<typeof useTranslation>['data']>;

const elementOf = (id: string): HTMLElement | null => globalThis.document.getElementById(`row-${id}`);

/** The languages and editions of the two sides. */
function SidesHead({ source, own }: { source: Translated['source']; own: Translated['own'] }): ReactElement {
  const t = useT('review');
  return (
    <div className="sides head" aria-hidden="true">
      <p>
        {t('common:colon', { label: t('translation.source') })} {LANGUAGE_NAMES[source.language]}, {source.edition}
      </p>
      <p>
        {t('common:colon', { label: t('translation.own') })} {LANGUAGE_NAMES[own.language]},{' '}
        {own.frozen ? own.edition : t('translation.working')}
      </p>
    </div>
  );
}

/** Steps from block to block by keys. */
function useRowSteps(rows: readonly TranslationRow[]) {
  const lastId = useRef('');
  /** The block the person is at: the one the focus is in, else the one it was in last. */
  const at = (): number => {
    const focused = rows.findIndex((row) => elementOf(row.id)?.contains(globalThis.document.activeElement));
    return focused >= 0 ? focused : rows.findIndex((row) => row.id === lastId.current);
  };
  const goTo = (row: TranslationRow | undefined): void => {
    if (!row) return;
    lastId.current = row.id;
    elementOf(row.id)?.focus();
  };
  const step = (by: 1 | -1): void => {
    const now = at();
    goTo(rows[Math.min(Math.max(now < 0 ? 0 : now + by, 0), rows.length - 1)]);
  };
  return { at, goTo, step };
}
