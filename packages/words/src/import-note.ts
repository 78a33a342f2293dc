import en from '../locales/en/sentence/import-note.json' with { type: 'json' };
import fr from '../locales/fr/sentence/import-note.json' with { type: 'json' };
import de from '../locales/de/sentence/import-note.json' with { type: 'json' };
import it from '../locales/it/sentence/import-note.json' with { type: 'json' };
import ru from '../locales/ru/sentence/import-note.json' with { type: 'json' };
import es from '../locales/es/sentence/import-note.json' with { type: 'json' };

/** What an imported file lost, and what is still to do by hand. */
export const importNoteTexts = { en, fr, de, it, ru, es };
