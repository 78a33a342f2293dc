import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { ProseField } from '../../components/field/prose-field.tsx';
import type { Asked, Permission } from './demands.ts';

const GROUNDS = ['protocol', 'conditions'] as const;
export type Grounds = Readonly<Record<(typeof GROUNDS)[number], string>>;
export const NO_GROUNDS: Grounds = { protocol: '', conditions: '' };

/** Grounds that the handling codes require in addition to the legal basis, each with the code that requires it. */
export function GroundsFields({
  asked,
  permitted,
  grounds,
  onChange,
}: {
  asked: Asked;
  /** The permissions recorded for this recipient. */
  permitted: readonly Permission[];
  grounds: Grounds;
  onChange: (next: Grounds) => void;
}): ReactElement {
  const t = useT('handling');
  return (
    <>
      {asked.permissions.map((permission) => (
        <p key={permission} className="s13 asks-permission">
          {t(permission === 'judicial' ? 'send.asksJudicial' : 'send.asksConsent')}{' '}
          {permitted.includes(permission) && <span className="m">{t('send.consentThere')}</span>}
        </p>
      ))}
      {GROUNDS.filter((ground) => asked[ground]).map((ground) => (
        <ProseField
          key={ground}
          label={t(`send.${ground}`)}
          hint={t(`send.${ground}Hint`)}
          rows={2}
          maxLength={2000}
          value={grounds[ground]}
          onChange={(text) => onChange({ ...grounds, [ground]: text })}
        />
      ))}
    </>
  );
}
