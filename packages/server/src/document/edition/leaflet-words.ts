import type { Language } from '@reeve/domain';

/** Fixed words of the leaflet "what changed". */
export interface LeafletWords {
  /** `{title}` */
  readonly title: string;
  /** `{later}` and `{earlier}`: names of editions. */
  readonly since: string;
  readonly changed: string;
  readonly added: string;
  readonly removed: string;
  /** `{number}`: what it was called before. */
  readonly moved: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
}

export const LEAFLET_WORDS: Readonly<Record<Language, LeafletWords>> = {
  en: {
    title: 'What changed: {title}',
    since: 'Edition {later} beside edition {earlier}.',
    changed: 'changed',
    added: 'added',
    removed: 'removed',
    moved: 'moved (was {number})',
    before: 'Before:',
    after: 'Now:',
    nothing: 'Nothing changed.',
  },
  fr: {
    title: 'Ce qui a changé : {title}',
    since: 'Édition {later} à côté de l’édition {earlier}.',
    changed: 'modifié',
    added: 'ajouté',
    removed: 'supprimé',
    moved: 'déplacé (était {number})',
    before: 'Avant :',
    after: 'Maintenant :',
    nothing: 'Rien n’a changé.',
  },
  de: {
    title: 'Was sich geändert hat: {title}',
    since: 'Ausgabe {later} neben Ausgabe {earlier}.',
    changed: 'geändert',
    added: 'hinzugefügt',
    removed: 'entfernt',
    moved: 'verschoben (war {number})',
    before: 'Vorher:',
    after: 'Jetzt:',
    nothing: 'Nichts hat sich geändert.',
  },
  it: {
    title: 'Che cosa è cambiato: {title}',
    since: 'Edizione {later} accanto all’edizione {earlier}.',
    changed: 'modificato',
    added: 'aggiunto',
    removed: 'tolto',
    moved: 'spostato (era {number})',
    before: 'Prima:',
    after: 'Ora:',
    nothing: 'Nulla è cambiato.',
  },
  ru: {
    title: 'Что изменилось: {title}',
    since: 'Издание {later} рядом с изданием {earlier}.',
    changed: 'изменено',
    added: 'добавлено',
    removed: 'удалено',
    moved: 'перемещено (было {number})',
    before: 'Было:',
    after: 'Стало:',
    nothing: 'Ничего не изменилось.',
  },
  es: {
    title: 'Qué cambió: {title}',
    since: 'Edición {later} junto a la edición {earlier}.',
    changed: 'cambiado',
    added: 'añadido',
    removed: 'quitado',
    moved: 'movido (era {number})',
    before: 'Antes:',
    after: 'Ahora:',
    nothing: 'Nada cambió.',
  },
};
