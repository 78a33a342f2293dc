import en from '../locales/en/sentence/forecast.json' with { type: 'json' };
import fr from '../locales/fr/sentence/forecast.json' with { type: 'json' };
import de from '../locales/de/sentence/forecast.json' with { type: 'json' };
import it from '../locales/it/sentence/forecast.json' with { type: 'json' };
import ru from '../locales/ru/sentence/forecast.json' with { type: 'json' };
import es from '../locales/es/sentence/forecast.json' with { type: 'json' };

/** The sentence about a test of place forecasts. */
export const forecastTexts = { en, fr, de, it, ru, es };
