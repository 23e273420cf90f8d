/** One oblast (or the Autonomous Republic, or a city with special status) with the two letters its case codes carry. */
export interface Oblast {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
}

/**
 * The 27 units of the first level, in Ukrainian alphabetical order of their names. The abbreviations are ours: two
 * Latin letters, unique, only for case codes (`AGY-OBL-YY-NNNN`). Kept here, apart from the codifier, so that the
 * first run needs no data file.
 */
export const OBLASTS: readonly Oblast[] = [
  { code: 'UA01000000000013043', name: 'Автономна Республіка Крим', abbreviation: 'CR' },
  { code: 'UA05000000000010236', name: 'Вінницька область', abbreviation: 'VI' },
  { code: 'UA07000000000024379', name: 'Волинська область', abbreviation: 'VO' },
  { code: 'UA12000000000090473', name: 'Дніпропетровська область', abbreviation: 'DP' },
  { code: 'UA14000000000091971', name: 'Донецька область', abbreviation: 'DN' },
  { code: 'UA18000000000041385', name: 'Житомирська область', abbreviation: 'ZH' },
  { code: 'UA21000000000011690', name: 'Закарпатська область', abbreviation: 'ZK' },
  { code: 'UA23000000000064947', name: 'Запорізька область', abbreviation: 'ZP' },
  { code: 'UA26000000000069363', name: 'Івано-Франківська область', abbreviation: 'IF' },
  { code: 'UA80000000000093317', name: 'Київ', abbreviation: 'KV' },
  { code: 'UA32000000000030281', name: 'Київська область', abbreviation: 'KO' },
  { code: 'UA35000000000016081', name: 'Кіровоградська область', abbreviation: 'KR' },
  { code: 'UA44000000000018893', name: 'Луганська область', abbreviation: 'LU' },
  { code: 'UA46000000000026241', name: 'Львівська область', abbreviation: 'LV' },
  { code: 'UA48000000000039575', name: 'Миколаївська область', abbreviation: 'MK' },
  { code: 'UA51000000000030770', name: 'Одеська область', abbreviation: 'OD' },
  { code: 'UA53000000000028050', name: 'Полтавська область', abbreviation: 'PL' },
  { code: 'UA56000000000066151', name: 'Рівненська область', abbreviation: 'RV' },
  { code: 'UA85000000000065278', name: 'Севастополь', abbreviation: 'SV' },
  { code: 'UA59000000000057109', name: 'Сумська область', abbreviation: 'SM' },
  { code: 'UA61000000000060328', name: 'Тернопільська область', abbreviation: 'TE' },
  { code: 'UA63000000000041885', name: 'Харківська область', abbreviation: 'KH' },
  { code: 'UA65000000000030969', name: 'Херсонська область', abbreviation: 'KS' },
  { code: 'UA68000000000099709', name: 'Хмельницька область', abbreviation: 'KM' },
  { code: 'UA71000000000010357', name: 'Черкаська область', abbreviation: 'CK' },
  { code: 'UA73000000000044923', name: 'Чернівецька область', abbreviation: 'CV' },
  { code: 'UA74000000000025378', name: 'Чернігівська область', abbreviation: 'CN' },
];

/** The two letters of the oblast a place code lies in; null for a code of no known oblast. */
export function oblastAbbreviation(placeCode: string): string | null {
  const prefix = placeCode.slice(0, 4);
  return OBLASTS.find((oblast) => oblast.code.startsWith(prefix))?.abbreviation ?? null;
}
