import type { PluralForms, SentenceWords } from './sentence-words.ts';

/** Spanish has a form of its own for millions; here it is the plural. */
const forms = (one: string, other: string): PluralForms => ({ one, many: other, other });

export const SPANISH_SENTENCE_WORDS: SentenceWords = {
  results: 'mejor estimación: {best}; intervalo plausible: de {low} a {high}',
  widened:
    '; el intervalo es {times} veces más ancho de lo que da el azar por sí solo, porque los recuentos semanales se agrupan',
  change: { fewer: '{amount} menos', more: '{amount} más', none: 'ningún cambio' },
  counted: {
    crimes: {
      fewer: forms('{amount} delito menos', '{amount} delitos menos'),
      more: forms('{amount} delito más', '{amount} delitos más'),
      none: 'ningún cambio en los delitos',
    },
    crimes_per_size: {
      fewer: forms('{amount} delito menos por unidad de tamaño', '{amount} delitos menos por unidad de tamaño'),
      more: forms('{amount} delito más por unidad de tamaño', '{amount} delitos más por unidad de tamaño'),
      none: 'ningún cambio en los delitos por unidad de tamaño',
    },
    days_of_harm: {
      fewer: forms('{amount} día de daño menos', '{amount} días de daño menos'),
      more: forms('{amount} día de daño más', '{amount} días de daño más'),
      none: 'ningún cambio en los días de daño',
    },
  },
  weekly: forms(
    '{offence}, {areas}: {observed} en la semana del {week}, frente a {mean} en la semana anterior ({chance}): {level}.',
    '{offence}, {areas}: {observed} en la semana del {week}, frente a una media de {mean} en las {weeks} semanas anteriores ({chance}): {level}.',
  ),
  weeklyTitle: '{offence}, {areas}: semana del {week}',
  chanceUnknown: 'p desconocido',
  level: { usual: 'dentro de lo habitual', watch: 'conviene vigilarla', alert: 'muy fuera de lo habitual' },
};
