import en from '../locales/en/sentence/trend.json' with { type: 'json' };
import fr from '../locales/fr/sentence/trend.json' with { type: 'json' };
import de from '../locales/de/sentence/trend.json' with { type: 'json' };
import it from '../locales/it/sentence/trend.json' with { type: 'json' };
import ru from '../locales/ru/sentence/trend.json' with { type: 'json' };
import es from '../locales/es/sentence/trend.json' with { type: 'json' };

/** Sentences about a trend. */
export const trendTexts = { en, fr, de, it, ru, es };
