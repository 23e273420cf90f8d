import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/ipc/channel.ts';
import { en } from './en/index.ts';
import { uk } from './uk/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof uk };
    returnNull: false;
  }
}

export type Translate = TFunction;

/** Locale for dates, sorting and the calendar of the components. */
export const LOCALES: Readonly<Record<Language, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** Loads both languages; call once before the first render. */
export function startText(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'uk',
    resources: { uk: { translation: uk }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** Switches every text on the screen; the register keeps the choice through `app.setLanguage`. */
export function switchText(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The words of the current language; re-renders the caller when the language changes. */
export function useText(): { readonly t: Translate; readonly language: Language } {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language === 'en' ? 'en' : 'uk' };
}
