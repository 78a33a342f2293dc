import type { readDocument, ReplyOf } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Link } from '../../../components/link.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { LANGUAGE_NAMES, useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';

type Read = ReplyOf<typeof readDocument>;

/** Of what a document is a translation, and how far it is behind. */
export function TranslationLine({
  translation: { of, behind },
}: {
  translation: NonNullable<Read['translation']>;
}): ReactElement {
  const t = useT('review');
  return (
    <p className="translation-line ink2">
      {t('translation.of')} <OtherText {...of} to={paths.document(of.id)} /> <Standing behind={behind} />
    </p>
  );
}

/** The translations of a document, each with its number of outdated blocks. */
export function TranslationsLine({ translations }: { translations: Read['translations'] }): ReactElement | null {
  const t = useT('review');
  if (translations.length === 0) return null;
  return (
    <ul className="plain translation-line ink2">
      {translations.map((one) => (
        <li key={one.id}>
          {t('translation.as')} <OtherText {...one} to={paths.documentTranslation(one.id)} />{' '}
          <Standing behind={one.behind} />
        </li>
      ))}
    </ul>
  );
}

function OtherText({ title, language, to }: { title: string; language: Language; to: string }): ReactElement {
  return (
    <>
      <Link to={to}>{title}</Link> <span lang={language}>({LANGUAGE_NAMES[language]})</span>
    </>
  );
}

function Standing({ behind }: { behind: number | null }): ReactElement | null {
  const t = useT('review');
  if (behind === null) return null;
  if (behind === 0) return <Tag>{t('translation.inStep')}</Tag>;
  return <Tag tone="now">{t('translation.behind', { count: behind })}</Tag>;
}
