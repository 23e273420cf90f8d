/** A Latin spelling of a Ukrainian or Russian name in Cyrillic letters. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[čć]/g, 'ch'], [/[šś]/g, 'sh'], [/[žźż]/g, 'zh'], [/(?<=[stz])k(?:yi|yy|iy|ii|y|i)\b/g, 'ький'],
  [/(?<=[stz])ka(?:ya|ia)\b/g, 'ька'], [/shch|sch/g, 'щ'], [/zgh/g, 'зг'], [/zh/g, 'ж'], [/kh/g, 'х'], [/ts|tz/g, 'ц'], [/tch|ch/g, 'ч'],
  [/sh/g, 'ш'], [/ph/g, 'ф'], [/th/g, 'т'], [/(?:yi|ji)(?=[^a-z]|[a-z])/g, 'ї'], [/(?:ya|ja|ia)/g, 'я'], [/(?:yu|ju|iu)/g, 'ю'],
  [/(?:ye|je|ie)/g, 'є'], [/(?:yo|jo|io)/g, 'йо'], [/(?:iy|yy|ii|yj|ij)\b/g, 'ій'], [/(?<=[aeouаеоуяюєї])[yj]/g, 'й'],
  [/ck|q|k/g, 'к'], [/x/g, 'кс'], [/[yý]/g, 'и'], [/[ií]/g, 'і'], [/[aá]/g, 'а'], [/b/g, 'б'], [/[vw]/g, 'в'], [/[hg]/g, 'г'],
  [/d/g, 'д'], [/[eé]/g, 'е'], [/z/g, 'з'], [/j/g, 'й'], [/[lł]/g, 'л'], [/m/g, 'м'], [/n/g, 'н'], [/[oó]/g, 'о'], [/p/g, 'п'],
  [/r/g, 'р'], [/s/g, 'с'], [/t/g, 'т'], [/u/g, 'у'], [/f/g, 'ф'], [/c/g, 'ц'], [/[^а-яіїєґё']/g, ''],
];

/** @param name one word, Latin letters, any case. @returns lower case Cyrillic */
export function latinToCyrillic(name: string): string {
  let result = name.toLowerCase();
  for (const [pattern, letters] of RULES) result = result.replace(pattern, letters);
  return result;
}
