import { concept } from '@reeve/contract';
import type { Language, TermRange } from '@reeve/domain';
import { useEffect, useRef, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { Link } from '../link.tsx';
import { ProblemNote } from '../problem-note.tsx';

const EDGE_PX = 8;
const MOST_PX = 480;

/**
 * The meaning of words, next to them: every concept of that name with the definition in force. Escape, a click elsewhere or a move of the
 * text closes it; the focus returns to the words.
 *
 * @param language of the text
 */
export function TermCard({
  term,
  at,
  language,
  onClose,
}: {
  term: TermRange;
  at: HTMLElement;
  language: Language;
  onClose: () => void;
}): ReactElement {
  const t = useT('files');
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layer = card.current;
    if (!layer) return undefined;
    layer.showPopover();
    layer.focus({ preventScroll: true });
    const place = (): void => putBeside(layer, at);
    place();
    const grown = new ResizeObserver(place);
    grown.observe(layer);
    const moved = (event: Event): void => {
      if (!(event.target instanceof Node && layer.contains(event.target))) layer.hidePopover();
    };
    document.addEventListener('scroll', moved, true);
    return () => {
      grown.disconnect();
      document.removeEventListener('scroll', moved, true);
    };
  }, [at]);
  const count = term.conceptIds.length;
  return (
    <div
      ref={card}
      className="term-card"
      popover="auto"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a layer next to its words: the page stays usable behind it
      role="dialog"
      tabIndex={-1}
      aria-label={t('term.card')}
      onToggle={(event) => {
        if (event.newState !== 'closed') return;
        const isHeld = document.activeElement === document.body || card.current?.contains(document.activeElement);
        if (isHeld) at.focus({ preventScroll: true });
        onClose();
      }}
    >
      {count > 1 && <p className="mut sm">{t('term.several', { count })}</p>}
      {term.conceptIds.map((id) => (
        <OneConcept key={id} id={id} language={language} />
      ))}
    </div>
  );
}

function OneConcept({ id, language }: { id: string; language: Language }): ReactElement {
  const t = useT('files');
  const { data, error, refetch } = useReading(concept.read, { params: { id } });
  if (!data) return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <p>{t('term.loading')}</p>;
  const { terms, definitions, adoptions } = data.body;
  const inForce = definitions.find((one) => one.id === adoptions.at(-1)?.definitionId);
  const shown = inForce && (inForce.texts[language] === '' ? inForce.language : language);
  return (
    <div className="one-concept">
      <p>
        <b lang={language}>{terms[language].preferred || data.title}</b> <span className="ref">{data.reference}</span>
      </p>
      {inForce && shown ? (
        <>
          <p className="serif" lang={shown}>
            {inForce.texts[shown]}
          </p>
          <p className="mut sm">{[inForce.source.by, inForce.source.year].filter(Boolean).join(', ')}</p>
        </>
      ) : (
        <p className="mut">{t('term.noDefinition')}</p>
      )}
      <p>
        <Link className="u" to={paths.concept(id)}>
          {t('term.open')}
        </Link>
      </p>
    </div>
  );
}

/** Put a layer under the words or over them, where there is more room, and no larger than that. */
function putBeside(layer: HTMLElement, at: HTMLElement): void {
  const words = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(EDGE_PX, Math.min(words.left, clientWidth - layer.offsetWidth - EDGE_PX));
  const [over, under] = [words.top - 2 * EDGE_PX, clientHeight - words.bottom - 2 * EDGE_PX];
  const isBelow = under >= Math.min(over, layer.scrollHeight);
  layer.style.left = `${left}px`;
  layer.style.maxHeight = `${Math.min(MOST_PX, isBelow ? under : over)}px`;
  layer.style.top = isBelow ? `${words.bottom + EDGE_PX / 2}px` : 'auto';
  layer.style.bottom = isBelow ? 'auto' : `${clientHeight - words.top + EDGE_PX / 2}px`;
}
