/** Which words the page shows. */
export type PageLanguage = 'uk' | 'en';

/** Picks the words of the language the page is in. */
export function inLanguage(language: PageLanguage): <Words>(uk: Words, en: Words) => Words {
  return (uk, en) => (language === 'uk' ? uk : en);
}
