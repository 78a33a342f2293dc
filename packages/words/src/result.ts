import en from '../locales/en/sentence/result.json' with { type: 'json' };
import fr from '../locales/fr/sentence/result.json' with { type: 'json' };
import de from '../locales/de/sentence/result.json' with { type: 'json' };
import it from '../locales/it/sentence/result.json' with { type: 'json' };
import ru from '../locales/ru/sentence/result.json' with { type: 'json' };
import es from '../locales/es/sentence/result.json' with { type: 'json' };

/** Sentences about a change in crime, and about a week. */
export const resultTexts = { en, fr, de, it, ru, es };
