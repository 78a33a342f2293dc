import en from '../locales/en/sentence/minutes.json' with { type: 'json' };
import fr from '../locales/fr/sentence/minutes.json' with { type: 'json' };
import de from '../locales/de/sentence/minutes.json' with { type: 'json' };
import it from '../locales/it/sentence/minutes.json' with { type: 'json' };
import ru from '../locales/ru/sentence/minutes.json' with { type: 'json' };
import es from '../locales/es/sentence/minutes.json' with { type: 'json' };

/** Fixed words of the minutes of a session. */
export const minutesTexts = { en, fr, de, it, ru, es };
