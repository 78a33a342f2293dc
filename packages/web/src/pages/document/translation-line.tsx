import type { readDocument, ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { Tag } from '../../components/tag.tsx';
import { LANGUAGE_NAMES, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** Of what a document is a translation, and how far it is behind. */
export function TranslationLine({
  translation: { of, behind },
}: {
  translation: NonNullable<ReplyOf<typeof readDocument>['translation']>;
}): ReactElement {
  const t = useT('review');
  return (
    <p className="translation-line ink2">
      {t('translation.of')} <Link to={paths.document(of.id)}>{of.title}</Link>{' '}
      <span lang={of.language}>({LANGUAGE_NAMES[of.language]})</span>{' '}
      {behind !== null && behind > 0 && <Tag tone="now">{t('translation.behind', { count: behind })}</Tag>}
      {behind === 0 && <Tag>{t('translation.inStep')}</Tag>}
    </p>
  );
}
