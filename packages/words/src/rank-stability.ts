import en from '../locales/en/sentence/rank-stability.json' with { type: 'json' };
import fr from '../locales/fr/sentence/rank-stability.json' with { type: 'json' };
import de from '../locales/de/sentence/rank-stability.json' with { type: 'json' };
import it from '../locales/it/sentence/rank-stability.json' with { type: 'json' };
import ru from '../locales/ru/sentence/rank-stability.json' with { type: 'json' };
import es from '../locales/es/sentence/rank-stability.json' with { type: 'json' };

/** The sentence about how firm an order of networks or crime areas is. */
export const rankStabilityTexts = { en, fr, de, it, ru, es };
