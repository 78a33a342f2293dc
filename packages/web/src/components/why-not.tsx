import type { DisclosedReason } from '@reeve/domain';
import { useId, useState, type ReactElement } from 'react';
import { useT } from '../i18n.ts';
import { Button } from './button.tsx';

/** Where one may ask; whom, is a text of `common:whyNot.ask`. */
export const ASKED = ['thread', 'receipt'] as const;

/**
 * "Why can't I?", where policy discloses that an object exists: a small button that opens one sentence with no more than that, and whom to
 * ask.
 *
 * @param what the unavailable object, read with the button to users who do not see its line
 */
export function WhyNot({
  told,
  ask,
  what,
}: {
  told: DisclosedReason;
  ask: (typeof ASKED)[number];
  what: string;
}): ReactElement {
  const t = useT('common');
  const codes = useT('codes');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="why-not">
      <Button
        kind="quiet"
        aria-label={t('whyNot.about', { what })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('whyNot.open')}
      </Button>
      <output id={id}>{isOpen && `${codes(`refusal.${told}`)} ${t(`whyNot.ask.${ask}`)}`}</output>
    </span>
  );
}
