const STRONG_ENDING = new RegExp(
  '(?:енк(?:о|а|у|ові|ом|ові|и|ів|ам|ами|ах)|[бвгджзклмнпрстхчш](?:чук|щук|юк|ук)(?:а|у|ові|ом|ів|и|ам|ами|ах|е)?|[а-яіїє](?:чук|щук)(?:а|у|ові|ом|ів|и)?' +
  '|ишин(?:а|у|ові|им|ої|ій|ою)?|швілі|дзе|ейк(?:о|а|у|ом)|[аиі]йл(?:о|а|у|ом)|[аеиі]ченк(?:о|а|у|ом|ові)|[оє]вич(?:а|у|ем|еві)?)$', 'u');
const SURE_ENDING = /(?:енк(?:о|а|у|ові|ом|и|ів|ам|ами|ах)|[а-яіїє]{2}(?:чук|щук|нюк|люк|дюк|тюк|рюк|сюк)(?:а|у|ові|ом|ів|и|ам|ами|ах|е)?|ишин(?:а|у|ові|им|ої|ій|ою)?|швілі|[а-я]адзе)$/u;
const ADJECTIVAL = /(?:[сцз]ьк(?:ий|а|ого|ому|им|ої|ій|у|ою|і|их)|[сцз]к(?:ий|ая|ого|ому|им|ой|ую|ие|их))$/u;
const POSSESSIVE = /(?:[оєе]в(?:а|у|ої|ій|ою|им|ой|ым|е|ий)?|[а-яії]{3}[їі]в|[а-яії]{3}[иі]н(?:а|у|ої|ій|ою|им|ой|ым)?)$/u;
const LATIN = /(?:enko|chuk|[a-z]iuk|[a-z]yuk|skyi|sky|skiy|ska|tska|tskyi|ova|ov|ev|yshyn|vych|dze|shvili|ak|uk)$/iu;

/** Whether the word ends as few words but surnames do (Коваленко, Шевчук, Klymchuk). */
export function hasSurnameEnding(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.length >= 6 && (SURE_ENDING.test(lower) || /(?:enko|chuk|iuk|yuk)$/.test(lower));
}

/** Whether the word may be a surname by its ending, adjectives and possessives included. */
export function isSurnameLike(word: string): boolean {
  const lower = word.toLowerCase();
  return hasSurnameEnding(word) || STRONG_ENDING.test(lower) || ADJECTIVAL.test(lower) || POSSESSIVE.test(lower) || LATIN.test(lower);
}

/** Whether the word has an ending of verbs, abstract nouns or participles, so that it is hardly a surname. */
export function looksLikeWord(word: string): boolean {
  return /(?:ння|ття|ість|ості|ати|ити|увати|ється|ться|лася|вся|ено|ано|ація|ації|ацію|ьний|ьна|ьне|ьні|ьного|ьної|ьних|tion|ment|ing|ness|ity|ed)$/u.test(word);
}
