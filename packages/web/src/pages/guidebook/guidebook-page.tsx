import { readGuidebook, type Marking } from '@reeve/contract';
import { useMemo, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { BlockReading, BlockTargets } from '../../components/block-reading.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import './guidebook.css';
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
  const { data, error, isPending, refetch } = useReading(readGuidebook, {});
  const chapters = useMemo(() => chaptersOf(data?.blocks ?? []), [data]);
  const lit = useLitBlock(data !== undefined);
  return (
    <Page title={TITLE} marking={MARKING} aside={data && <ChapterNav chapters={chapters} />}>
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {isPending && <p className="loading">{common('loading')}</p>}
      <p>{t('lead')}</p>
      <p className="ink2">{t('inEnglish')}</p>
      {data && (
        <BlockTargets blocks={data.blocks}>
          <Contents chapters={chapters} />
          <div className="guidebook" lang="en">
            {chapters.map(({ heading, blocks }) => (
              <section key={heading?.id ?? 'about'} aria-labelledby={heading?.id}>
                <BlockReading blocks={blocks} lit={lit} />
              </section>
            ))}
          </div>
        </BlockTargets>
      )}
    </Page>
  );
}

/** Every chapter with what it says in short: what can be read of it in any of the six languages. */
function Contents({ chapters }: { chapters: readonly Chapter[] }): ReactElement {
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
                  {t(`chapter.${heading.id}.title`)}
                </a>
                {language !== 'en' && (
                  <span className="original" lang="en">
                    {heading.text}
                  </span>
                )}
                <p>{t(`chapter.${heading.id}.summary`)}</p>
              </li>
            ),
        )}
      </ol>
    </section>
  );
}

function ChapterNav({ chapters }: { chapters: readonly Chapter[] }): ReactElement {
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
                  {t(`chapter.${heading.id}.title`)}
                </a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}
