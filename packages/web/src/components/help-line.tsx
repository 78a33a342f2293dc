import { HELP_TOPICS, helpFor } from '@reeve/domain';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';
import { helpSubjectOf } from '../shell/help-subject.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** What the guidebook says about this page, one or two links; nothing where it says nothing. */
export function HelpLine(): ReactElement | undefined {
  const t = useT('help');
  const { pathname } = useLocation();
  const subject = helpSubjectOf(pathname);
  if (subject === undefined) return undefined;
  return (
    <nav className="help-line no-print" aria-label={t('about')}>
      <Icon name="book" size={14} />
      {t('lead')}
      {helpFor(subject).map((topic) => (
        <Link key={topic} to={paths.guidebook(HELP_TOPICS[topic])}>
          {t(`topic.${topic}`)}
        </Link>
      ))}
    </nav>
  );
}
