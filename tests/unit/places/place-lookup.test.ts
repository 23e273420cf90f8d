import { describe, expect, it } from 'vitest';
import { loadCodifier, parseCodifier } from '../../../electron/places/codifier.ts';
import { foldPlaceName } from '../../../electron/places/fold-place-name.ts';
import { OBLASTS, oblastAbbreviation } from '../../../electron/places/oblasts.ts';
import { createPlaceLookup } from '../../../electron/places/place-lookup.ts';

const places = createPlaceLookup();
const firstOf = (typed: string): string | undefined => {
  const place = places.search(typed, 5)[0];
  return place === undefined ? undefined : `${place.name} | ${place.level} | ${place.within.at(-1) ?? ''}`;
};

describe('place lookup', () => {
  it.each([
    // typed, found first
    ['Львів', 'Львів | city | Львівська область'],
    ['lviv', 'Львів | city | Львівська область'],
    ['L’viv', 'Львів | city | Львівська область'],
    ['Kyiv', 'Київ | special-city | '],
    ['київ', 'Київ | special-city | '],
    ['одесса', 'Одеса | city | Одеська область'], // a doubled letter
    ['Odessa', 'Одеса | city | Одеська область'],
    ['біла церква', 'Біла Церква | city | Київська область'],
    ['ЦЕРКВА БІЛА', 'Біла Церква | city | Київська область'], // words in another order
    ["кам'янець-под", 'Кам’янець-Подільський | city | Хмельницька область'], // straight apostrophe, prefix
    ['камянець подільський', 'Кам’янець-Подільський | city | Хмельницька область'], // no apostrophe, no hyphen
    ['Kamyanets', 'Кам’янець-Подільський | city | Хмельницька область'],
    ['Ivano-Frankivsk', 'Івано-Франківськ | city | Івано-Франківська область'],
    ['зимна вода львівськ', 'Зимна Вода | village | Львівська область'], // the oblast in the same line
    ['Zaporizhzhya', 'Запоріжжя | city | Запорізька область'],
    ['ґалицьк', 'Галицька громада | hromada | Івано-Франківська область'], // ґ for г
    ['крим', 'Автономна Республіка Крим | oblast | '],
  ])('finds %s first as %s', (typed, expected) => {
    expect(firstOf(typed)).toBe(expected);
  });

  it('finds nothing when nothing, only signs, or an unknown name is typed', () => {
    expect(['', '  ', '’’', '%_*', 'щщзщх', '🙂'].map((typed) => places.search(typed, 5))).toEqual([[], [], [], [], [], []]);
  });

  it('gives at most the asked number and each place once', () => {
    const found = places.search('нов', 50).map((place) => place.code);
    expect(found.length).toBe(50);
    expect(new Set(found).size).toBe(50);
  });

  it('names the places around nearest first', () => {
    expect(places.find('UA46060250010015970')).toEqual({
      code: 'UA46060250010015970', name: 'Львів', level: 'city',
      within: ['Львівська громада', 'Львівський район', 'Львівська область'],
    });
    expect(places.find('UA99999999999999999')).toBeNull();
    expect(places.find('__proto__')).toBeNull();
  });

  it('finds each of 150 places by its own name, and by that name transliterated', () => {
    const { codes, names, levels } = loadCodifier();
    const missed: string[] = [];
    for (let row = 7; row < codes.length; row += 211) {
      const [code = '', name = ''] = [codes[row], names[row]];
      for (const typed of [name, name.toUpperCase(), foldPlaceName(name)]) {
        if (!places.search(typed, 500).some((place) => place.code === code)) missed.push(`${typed} (${levels[row] ?? ''})`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('codifier', () => {
  it('holds the whole official edition with every parent known', () => {
    const { codes, parents, levels } = loadCodifier();
    const count = (level: string): number => levels.filter((each) => each === level).length;
    expect([codes.length, count('oblast'), count('special-city'), count('raion'), count('hromada'), count('city'), count('city-district')])
      .toEqual([31_751, 25, 2, 136, 1772, 459, 108]);
    expect(codes.filter((_, row) => parents[row] === -1).sort()).toEqual(OBLASTS.map((oblast) => oblast.code).sort());
    expect(codes.every((code) => /^UA\d{17}$/.test(code))).toBe(true);
  });

  it('reads Cyrillic category letters and Windows line ends, and skips a row of an unknown category', () => {
    const edition = parseCodifier('code,parent,category,name\r\nUA01,,О,Перша\r\nUA02,UA01,Р,Другий\r\nUA03,UA02,?,Третя\r\n');
    expect([edition.names, edition.levels, [...edition.parents]]).toEqual([['Перша', 'Другий'], ['oblast', 'raion'], [-1, 0]]);
  });

  it('is read once, and indexed fast enough for that to be done at the first keystroke', () => {
    expect(loadCodifier()).toBe(loadCodifier());
    const before = process.cpuUsage();
    const fresh = createPlaceLookup();
    fresh.search('льв', 5);
    const { user, system } = process.cpuUsage(before);
    // 100 ms of the processor on a quiet machine; a shared one gets room
    expect((user + system) / 1000).toBeLessThan(600);
  });
});

describe('oblasts', () => {
  it('have unique two-letter abbreviations and names equal to the codifier’s', () => {
    expect(new Set(OBLASTS.map((oblast) => oblast.abbreviation)).size).toBe(27);
    expect(OBLASTS.filter((oblast) => !/^[A-Z]{2}$/.test(oblast.abbreviation) || places.find(oblast.code)?.name !== oblast.name)).toEqual([]);
  });

  it('answer for every place code inside them', () => {
    expect([oblastAbbreviation('UA46060250010015970'), oblastAbbreviation('UA80000000000093317'), oblastAbbreviation('UA99')]).toEqual(['LV', 'KV', null]);
  });
});
