import type { Dissemination } from '@reeve/contract';
import type { ReactElement } from 'react';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';

/** On which grounds something was sent, and what travelled with it. What was sent before the register shows what it has. */
export function SendingGrounds({ one }: { one: Dissemination }): ReactElement {
  const t = useT('handling');
  const { date } = useFormat();
  const { legalBasis, legalBasisTitle, protocol, conditionsMet, grades, asOf, completeness } = one;
  const kept = [
    ['necessity', one.necessity],
    ['transfer_ground', one.transferGround && t(`transferGround.${one.transferGround}`)],
    ['supplier', one.supplier],
    ['onward_transfer', one.onwardTransfer],
    ['treatment', one.treatment],
    ['authority_told', one.authorityTold],
    ['order', one.order],
  ] as const;
  const lines = [
    ...(legalBasis === '' ? [] : [t('outside.law', { text: legalBasisTitle || legalBasis })]),
    ...(protocol === '' ? [] : [t('outside.protocol', { text: protocol })]),
    ...(conditionsMet === '' ? [] : [t('outside.conditions', { text: conditionsMet })]),
    ...kept.flatMap(([ground, text]) =>
      text ? [`${t('common:colon', { label: t(`ground.${ground}`) })} ${text}`] : [],
    ),
    ...(asOf === null ? [] : [t('sending.travels', { date: date(asOf), grades: grades.join(', ') || '–' })]),
    ...(completeness === '' ? [] : [t('sending.completeness', { text: completeness })]),
  ];
  return (
    <>
      {lines.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
}

/** The state of a sending, and each step with who did it and when. */
export function SendingStatus({ one }: { one: Dissemination }): ReactElement {
  const t = useT('handling');
  return (
    <>
      <div className="m">{t(`sending.state.${one.state}`)}</div>
      <div className="sm">
        {t(one.secondPerson.length > 0 ? 'sending.proposedBy' : 'sending.sentBy', { by: one.sentBy })},{' '}
        <TimeText at={one.at} />
      </div>
      {one.steps.map((step) => (
        <div key={`${step.step} ${step.at}`} className="sm">
          {step.byPartner ? t('sending.partner') : t(`sending.step.${step.step}`, { by: step.by })},{' '}
          <TimeText at={step.at} />
          {step.ground !== null && <div className="mut">{t(`sending.ground.${step.ground}`)}</div>}
          {step.reason !== '' && <div className="mut">{step.reason}</div>}
        </div>
      ))}
    </>
  );
}
