import type { PluralForms, SentenceWords } from './sentence-words.ts';

/** French has a form of its own for millions; here it is the plural. */
const forms = (one: string, other: string): PluralForms => ({ one, many: other, other });

export const FRENCH_SENTENCE_WORDS: SentenceWords = {
  results: 'meilleure estimation\u00A0: {best}\u202F; fourchette plausible\u00A0: de {low} à {high}',
  widened:
    '\u202F; la fourchette est {times} fois plus large que le hasard seul ne la donne, car les comptes hebdomadaires s’agglutinent',
  change: { fewer: '{amount} de moins', more: '{amount} de plus', none: 'aucun changement' },
  counted: {
    crimes: {
      fewer: forms('{amount} infraction de moins', '{amount} infractions de moins'),
      more: forms('{amount} infraction de plus', '{amount} infractions de plus'),
      none: 'aucun changement du nombre d’infractions',
    },
    crimes_per_size: {
      fewer: forms(
        '{amount} infraction de moins par unité de taille',
        '{amount} infractions de moins par unité de taille',
      ),
      more: forms(
        '{amount} infraction de plus par unité de taille',
        '{amount} infractions de plus par unité de taille',
      ),
      none: 'aucun changement du nombre d’infractions par unité de taille',
    },
    days_of_harm: {
      fewer: forms('{amount} jour de préjudice de moins', '{amount} jours de préjudice de moins'),
      more: forms('{amount} jour de préjudice de plus', '{amount} jours de préjudice de plus'),
      none: 'aucun changement des jours de préjudice',
    },
  },
  weekly: forms(
    '{offence}, {areas}\u00A0: {observed} dans la semaine du {week}, contre {mean} la semaine précédente ({chance})\u00A0: {level}.',
    '{offence}, {areas}\u00A0: {observed} dans la semaine du {week}, contre une moyenne de {mean} sur les {weeks} semaines précédentes ({chance})\u00A0: {level}.',
  ),
  weeklyTitle: '{offence}, {areas}\u00A0: semaine du {week}',
  chanceUnknown: 'p inconnu',
  level: { usual: 'dans l’ordinaire', watch: 'à surveiller', alert: 'très loin de l’ordinaire' },
};
