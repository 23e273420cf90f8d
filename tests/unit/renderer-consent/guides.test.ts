import { describe, expect, it } from 'vitest';
import { consentGuideSchema, GUIDE_AUDIENCES, longSentences, type ConsentGuide } from '../../../shared/consent/guide/guide-schema.ts';
import { audienceOfAge, BUILT_IN_GUIDES, guideFor, guidesWith, readGuide } from '../../../shared/consent/guide/guides.ts';
import { guideUk } from '../../../shared/consent/guide/guide-uk.ts';

const OWN: ConsentGuide = { ...guideUk, version: 'agency-1', language: 'crh', languageName: 'qırımtatar tili' };

describe('the guides of the conversation', () => {
  it('are whole in both languages, of one version', () => {
    expect(BUILT_IN_GUIDES.map((guide) => [guide.language, guide.version, consentGuideSchema.safeParse(guide).success])).toEqual([['uk', 'guide-2', true], ['en', 'guide-2', true]]);
  });

  it.each(BUILT_IN_GUIDES)('speak to children in sentences of at most ten words: $language', (guide) => {
    expect(longSentences(guide)).toEqual([]);
  });

  it('are caught when a sentence for a child is too long', () => {
    const child = guideUk.audiences['child-6-11'];
    const long = 'один два три чотири п’ять шість сім вісім дев’ять десять одинадцять.';
    const guide: ConsentGuide = { ...guideUk, audiences: { ...guideUk.audiences, 'child-6-11': { ...child, points: { ...child.points, why: `Коротко. ${long}` } } } };
    expect(longSentences(guide)).toEqual([{ audience: 'child-6-11', sentence: long }]);
  });

  it('differ for every audience', () => {
    for (const guide of BUILT_IN_GUIDES) expect(new Set(GUIDE_AUDIENCES.map((audience) => guide.audiences[audience].points.refuse)).size).toBeGreaterThanOrEqual(4);
  });

  it.each([
    [null, 'child-12-14'], [0, null], [5, null], [6, 'child-6-11'], [11, 'child-6-11'], [12, 'child-12-14'], [14, 'child-12-14'], [15, 'child-15-17'], [17, 'child-15-17'], [18, 'adult'],
  ] as const)('at %s years speak as to %s', (age, audience) => { expect(audienceOfAge(age)).toBe(audience); });

  it('put an agency’s own in place of the built-in one of its language', () => {
    const mended: ConsentGuide = { ...guideUk, version: 'agency-2' };
    expect(guidesWith([mended, OWN]).map(({ language, version }) => `${language} ${version}`)).toEqual(['uk agency-2', 'crh agency-1', 'en guide-2']);
  });

  it('fall back to the language of the screen, and say so', () => {
    expect([guideFor('crh', 'en', BUILT_IN_GUIDES), guideFor('crh', 'en', guidesWith([OWN]))].map(({ guide, isInLanguage }) => [guide.language, isInLanguage])).toEqual([['en', false], ['crh', true]]);
  });
});

describe('a guide from a file', () => {
  it('is read when whole', () => { expect(readGuide(JSON.stringify(OWN))).toEqual(OWN); });

  it.each([
    ['not JSON', '{'],
    ['no object', '[]'],
    ['another format', JSON.stringify({ ...OWN, format: 'other' })],
    ['a surplus key', JSON.stringify({ ...OWN, script: 'x' })],
    ['an empty sentence', JSON.stringify({ ...OWN, audiences: { ...OWN.audiences, adult: { ...OWN.audiences.adult, check: ' ' } } })],
    ['an audience too few', JSON.stringify({ ...OWN, audiences: { caregiver: OWN.audiences.caregiver } })],
    ['a point too few', JSON.stringify({ ...OWN, audiences: { ...OWN.audiences, adult: { ...OWN.audiences.adult, points: { why: 'Чому.' } } } })],
  ])('is refused with %s', (_, text) => { expect(readGuide(text)).toBeNull(); });
});
