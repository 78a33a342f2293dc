import en from '../locales/en/sentence/near-repeat.json' with { type: 'json' };
import fr from '../locales/fr/sentence/near-repeat.json' with { type: 'json' };
import de from '../locales/de/sentence/near-repeat.json' with { type: 'json' };
import it from '../locales/it/sentence/near-repeat.json' with { type: 'json' };
import ru from '../locales/ru/sentence/near-repeat.json' with { type: 'json' };
import es from '../locales/es/sentence/near-repeat.json' with { type: 'json' };

/** The sentence about near repeats. */
export const nearRepeatTexts = { en, fr, de, it, ru, es };
