import en from '../locales/en/sentence/assessment.json' with { type: 'json' };
import fr from '../locales/fr/sentence/assessment.json' with { type: 'json' };
import de from '../locales/de/sentence/assessment.json' with { type: 'json' };
import it from '../locales/it/sentence/assessment.json' with { type: 'json' };
import ru from '../locales/ru/sentence/assessment.json' with { type: 'json' };
import es from '../locales/es/sentence/assessment.json' with { type: 'json' };

/** The sentence about whether an operation worked. */
export const assessmentTexts = { en, fr, de, it, ru, es };
