import type { Marking } from '@reeve/contract';
import type { TermRange } from '@reeve/domain';
import { useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import {
  BlockReading,
  BlockTargets,
  BlockTermsContext,
  type NumberedBlock,
} from '../../components/text/block-reading.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TermCard } from '../../components/text/term-card.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { useTerms } from '../document/read/use-terms.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { GuidebookReview } from './guidebook-review.tsx';
import './guidebook.css';
import { useGuidebook } from './use-guidebook.ts';
import { useLitBlock } from './use-lit-block.ts';

/** What the title of the guidebook is; a name, and the same in every language. */
const TITLE = 'Intelligence-led policing with Reeve';

/** It is published with the program. */
const MARKING: Marking = {
  classification: 'public',
  handling: { codes: [], conditions: '' },
  tlp: 'TLP:CLEAR',
  groups: [],
  purposeGroup: '',
};

/** The guidebook: its chapters in the reader's language, and its text, which is English. */
export function GuidebookPage(): ReactElement {
  const t = useT('guidebook');
  const common = useT('common');
  const guidebook = useGuidebook();
  const { blocks, shipped } = guidebook;
  const { data, error, isPending, refetch } = shipped;
  const chapters = useMemo(() => chaptersOf(blocks ?? []), [blocks]);
  const lit = useLitBlock(blocks !== undefined);
  const ids = useMemo(() => new Set(data?.blocks.map((block) => block.id)), [data]);
  const isShipped = (id: string): boolean => ids.has(id);
  return (
    <Page title={TITLE} marking={MARKING} aside={data && <ChapterNav chapters={chapters} isShipped={isShipped} />}>
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {isPending && <p className="loading">{common('loading')}</p>}
      <p>{t('lead')}</p>
      <p className="ink2">{t('inEnglish')}</p>
      {data && <GuidebookReview title={TITLE} guidebook={guidebook} shipped={data.blocks} lit={lit} />}
      {blocks && (
        <BlockTargets blocks={blocks}>
          <Contents chapters={chapters} isShipped={isShipped} />
          <div className="guidebook" lang="en">
            <NamedConcepts blocks={blocks}>
              {chapters.map((chapter) => (
                <section key={chapter.heading?.id ?? 'about'} aria-labelledby={chapter.heading?.id}>
                  <BlockReading blocks={chapter.blocks} lit={lit} />
                </section>
              ))}
            </NamedConcepts>
          </div>
        </BlockTargets>
      )}
    </Page>
  );
}

/** The text with its words that name concepts of the bank: they show what is meant, and lead there. */
function NamedConcepts({ blocks, children }: { blocks: readonly NumberedBlock[]; children: ReactNode }): ReactElement {
  const known = useMemo(() => new Map(blocks.entries()), [blocks]);
  const { uses } = useTerms(known, 'en');
  const [open, setOpen] = useState<{ readonly term: TermRange; readonly at: HTMLElement; readonly nth: number }>();
  const show = useCallback(
    (term: TermRange, at: HTMLElement) => setOpen((before) => ({ term, at, nth: (before?.nth ?? 0) + 1 })),
    [],
  );
  const terms = useMemo(() => ({ uses, show }), [uses, show]);
  return (
    <BlockTermsContext value={terms}>
      {children}
      {open && (
        <TermCard
          key={open.nth}
          term={open.term}
          at={open.at}
          language="en"
          onClose={() => setOpen((now) => (now === open ? undefined : now))}
        />
      )}
    </BlockTermsContext>
  );
}

interface ChapterList {
  readonly chapters: readonly Chapter[];
  /** Whether a block comes with Reeve, so that its title is there in six languages. */
  readonly isShipped: (id: string) => boolean;
}

/** Every chapter with what it says in short: what can be read of it in any of the six languages. */
function Contents({ chapters, isShipped }: ChapterList): ReactElement {
  const t = useT('guidebook');
  const language = useLanguage();
  return (
    <section className="contents" aria-labelledby="in-short">
      <h2 id="in-short">{t('inShort')}</h2>
      <ol>
        {chapters.map(
          ({ heading }) =>
            heading && (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>
                  <span className="n">{heading.number}</span>
                  {isShipped(heading.id) ? t(`chapter.${heading.id}.title`) : heading.text}
                </a>
                {language !== 'en' && (
                  <span className="original" lang="en">
                    {heading.text}
                  </span>
                )}
                {isShipped(heading.id) && <p>{t(`chapter.${heading.id}.summary`)}</p>}
              </li>
            ),
        )}
      </ol>
    </section>
  );
}

function ChapterNav({ chapters, isShipped }: ChapterList): ReactElement {
  const t = useT('guidebook');
  return (
    <nav className="chapters" aria-label={t('chapters')}>
      <h2>{t('chapters')}</h2>
      <ol>
        {chapters.map(
          ({ heading }) =>
            heading && (
              <li key={heading.id}>
                <a href={`#${heading.id}`}>
                  <span className="n">{heading.number}</span>
                  {isShipped(heading.id) ? t(`chapter.${heading.id}.title`) : heading.text}
                </a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}
