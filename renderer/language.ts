import type { Language } from '../shared/ipc/channel.ts';
import { queries, send } from './api.ts';
import { switchText } from './text/text.ts';

/** Switches the words at once and keeps the choice for the next start. */
export function changeLanguage(language: Language): void {
  switchText(language);
  void send('app.setLanguage', { language }).then(() => queries.invalidateQueries({ queryKey: ['app.status'] }), () => undefined);
}
