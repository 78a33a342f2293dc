import type { PluralForms, SentenceWords } from './sentence-words.ts';

/** 1, 21, 31 …; 2 to 4, 22 …; 0, 5 to 20, 25 …; and fractions, which take the genitive singular of 2 to 4. */
const forms = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });

const weekly = (weeks: string): string =>
  `{offence}, {areas}: {observed} за неделю с {week} при среднем {mean} за {weeks} ${weeks} ({chance}): {level}.`;
export const RUSSIAN_SENTENCE_WORDS: SentenceWords = {
  results: 'наилучшая оценка: {best}; правдоподобный диапазон: от {low} до {high}',
  widened: '; диапазон в {times} раза шире, чем даёт одна случайность, потому что недельные числа сгущаются',
  change: { fewer: '{amount} меньше', more: '{amount} больше', none: 'без изменений' },
  counted: {
    crimes: {
      fewer: forms(
        'на {amount} преступление меньше',
        'на {amount} преступления меньше',
        'на {amount} преступлений меньше',
      ),
      more: forms(
        'на {amount} преступление больше',
        'на {amount} преступления больше',
        'на {amount} преступлений больше',
      ),
      none: 'число преступлений без изменений',
    },
    crimes_per_size: {
      fewer: forms(
        'на {amount} преступление на единицу размера меньше',
        'на {amount} преступления на единицу размера меньше',
        'на {amount} преступлений на единицу размера меньше',
      ),
      more: forms(
        'на {amount} преступление на единицу размера больше',
        'на {amount} преступления на единицу размера больше',
        'на {amount} преступлений на единицу размера больше',
      ),
      none: 'число преступлений на единицу размера без изменений',
    },
    days_of_harm: {
      fewer: forms('на {amount} день вреда меньше', 'на {amount} дня вреда меньше', 'на {amount} дней вреда меньше'),
      more: forms('на {amount} день вреда больше', 'на {amount} дня вреда больше', 'на {amount} дней вреда больше'),
      none: 'число дней вреда без изменений',
    },
  },
  weekly: forms(weekly('предыдущую неделю'), weekly('предыдущие недели'), weekly('предыдущих недель')),
  weeklyTitle: '{offence}, {areas}: неделя с {week}',
  chanceUnknown: 'p неизвестно',
  level: { usual: 'в обычных пределах', watch: 'стоит следить', alert: 'далеко за пределами обычного' },
};
