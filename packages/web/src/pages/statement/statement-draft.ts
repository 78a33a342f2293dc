import type { createStatement, InputGiven } from '@reeve/contract';
import { isLinkProperty, type StatementKind, type StatementProperty } from '@reeve/domain';
import type { PickedEntity } from './entity-picker.tsx';

/** A statement as it is being written: nothing is filled in but the words that were marked. */
export interface StatementDraft {
  readonly quote: string;
  readonly subject: PickedEntity | undefined;
  readonly property: StatementProperty | undefined;
  readonly value: string;
  readonly object: PickedEntity | undefined;
  readonly kind: StatementKind | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  /** The links of its persons to the report. */
  readonly subjectPersonId?: string | undefined;
  readonly objectPersonId?: string | undefined;
}

export const isPerson = (picked: PickedEntity | undefined): boolean =>
  (picked?.is === 'known' ? picked.entity.kind : picked?.kind) === 'person';

export type DraftGap = 'quote' | 'subject' | 'property' | 'value' | 'object' | 'kind' | 'period';

/** What keeps a draft from being a statement, in the order of the form. @param text the words of the report */
export function draftGaps(draft: StatementDraft, text: string): readonly DraftGap[] {
  const { quote, subject, property, value, object, kind, validFrom, validTo } = draft;
  const links = property !== undefined && isLinkProperty(property);
  const isNamed = object !== undefined && (object.is === 'known' || object.name.trim() !== '');
  const gaps: readonly (readonly [DraftGap, boolean])[] = [
    ['quote', quote.trim() === '' || !text.includes(quote.trim())],
    ['subject', subject === undefined],
    ['property', property === undefined],
    ['value', property !== undefined && !links && value.trim() === ''],
    ['object', links && !isNamed],
    ['kind', kind === undefined],
    ['period', validFrom !== undefined && validTo !== undefined && validTo < validFrom],
  ];
  return gaps.filter(([, open]) => open).map(([name]) => name);
}

/** What is sent for a draft without gaps; undefined where one is left. */
export function toInput(draft: StatementDraft, reportId: string): InputGiven<typeof createStatement> | undefined {
  const { subject, property, object, kind, validFrom, validTo, subjectPersonId, objectPersonId } = draft;
  if (!subject || !property || !kind) return undefined;
  const links = isLinkProperty(property);
  return {
    reportId,
    quote: draft.quote.trim(),
    subject: subject.is === 'known' ? { id: subject.entity.id } : { newKind: subject.kind },
    property,
    kind,
    ...(links || draft.value.trim() === '' ? {} : { value: draft.value.trim() }),
    ...(links && object
      ? {
          object: object.is === 'known' ? { id: object.entity.id } : { newKind: object.kind, name: object.name.trim() },
        }
      : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(subjectPersonId === undefined || !isPerson(subject) ? {} : { subjectPersonId }),
    ...(objectPersonId === undefined || !links || !isPerson(object) ? {} : { objectPersonId }),
  };
}
