import en from '../locales/en/sentence/event-subject.json' with { type: 'json' };
import fr from '../locales/fr/sentence/event-subject.json' with { type: 'json' };
import de from '../locales/de/sentence/event-subject.json' with { type: 'json' };
import it from '../locales/it/sentence/event-subject.json' with { type: 'json' };
import ru from '../locales/ru/sentence/event-subject.json' with { type: 'json' };
import es from '../locales/es/sentence/event-subject.json' with { type: 'json' };

/** What was asked of which crimes. */
export const eventSubjectTexts = { en, fr, de, it, ru, es };
