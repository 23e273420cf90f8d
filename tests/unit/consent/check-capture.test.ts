import { describe, expect, it } from 'vitest';
import { checkCapture } from '../../../shared/consent/check-capture.ts';
import type { Capture } from '../../../shared/consent/consent-event.ts';
import { EXPLAINED_POINTS, type ConsentRecord } from '../../../shared/domain/consent-record.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { defaultPack } from '../../../shared/policy/default-pack.ts';
import { buildConsent } from '../../support/case-builder.ts';

const TODAY = '2026-11-23';
const FAMILY: CaseRecord['family'] = [
  { relation: 'mother', isLegalRepresentative: true, parentalRights: 'full' }, { relation: 'father', isLegalRepresentative: true, isAllegedPerpetrator: true },
  { relation: 'stepfather', isLegalRepresentative: true, parentalRights: 'removed' }, { relation: 'grandmother', isLegalRepresentative: false },
];
const GUIDE: Capture['guide'] = { edition: '1', caregiver: [...EXPLAINED_POINTS], child: [], childEdition: null };
const CAPTURE: Capture = { entry: 'conversation', authority: 'birth-certificate', guide: GUIDE };
const mother = (over: Partial<ConsentRecord['representative']> = {}): Partial<ConsentRecord> => ({ representative: { expressed: 'given', personRelation: 'mother', method: 'written', waiver: null, ...over } });
const child = (over: Partial<ConsentRecord['child']> = {}): Partial<ConsentRecord> => ({ child: { expressed: 'given', method: 'written', waiver: null, ...over } });

function found(over: Partial<ConsentRecord>, more: { readonly dob?: string; readonly dobEstimated?: boolean; readonly capture?: Partial<Capture> | null } = {}): readonly string[] {
  const record: CaseRecord = { child: { dob: more.dob ?? '2012-05-04', dobEstimated: more.dobEstimated ?? false }, family: FAMILY };
  const capture = more.capture === null ? null : { ...CAPTURE, ...more.capture };
  return checkCapture({ consent: buildConsent(over), capture, today: TODAY }, { record, pack: defaultPack }).map(({ code, part, level }) => `${level} ${part} ${code}`);
}

describe('a consent as it was typed', () => {
  it.each<[string, Parameters<typeof found>, readonly string[]]>([
    ['with everything in order', [{}], []],
    ['without a capture, as old callers give none', [{}, { capture: null }], []],
    // dates
    ['dated before the child was born', [{ givenOn: '2012-05-03' }], ['block dates given-before-birth']],
    ['dated tomorrow', [{ givenOn: '2026-11-24' }], ['block dates given-in-future']],
    ['ending before it begins', [{ validUntil: '2026-10-23' }], ['block dates ends-before-it-begins']],
    ['that has ended already', [{ validUntil: '2026-11-22' }], ['warn dates already-ended']],
    // what was said
    ['given by nobody', [{ ...mother({ expressed: 'not-asked' }), ...child({ expressed: 'not-asked' }) }], ['block representative given-by-nobody', 'warn representative representative-missing', 'warn child assent-missing']],
    ['in a state that only comes of itself', [{ state: 'expired' }], ['block capture state']],
    ['refused by nobody', [{ state: 'refused' }], ['warn capture refused-by-nobody']],
    ['for no purpose', [{ scope: { purposes: [], recipients: [{ id: 'a' }], services: [], categories: { deny: [] } } }], ['warn scope scope-empty']],
    ['given by word of mouth without a witness', [mother({ method: 'oral' })], ['warn representative no-witness']],
    ['given by word of mouth before a witness', [{ ...mother({ method: 'oral' }), witness: 'Олена Зразкова' }], []],
    // the representative, held against the family record
    ['given by somebody who is not in the family record', [mother({ personRelation: 'aunt' })], ['warn representative representative-not-in-family']],
    ['given by somebody who is no legal representative', [mother({ personRelation: 'grandmother' })], ['warn representative representative-not-legal']],
    ['given by somebody whose rights were taken away', [mother({ personRelation: 'stepfather' })], ['warn representative representative-rights']],
    ['given by somebody who is said to have done harm', [mother({ personRelation: 'father' })], ['warn representative representative-not-fit']],
    ['refused by the representative', [mother({ expressed: 'refused' })], ['warn representative representative-refused']],
    ['waived for a reason of the list', [mother({ expressed: 'not-asked', waiver: { reason: 'absent', approvedBy: 'супервізорка' } })], []],
    ['waived for a reason nobody knows', [mother({ expressed: 'not-asked', waiver: { reason: 'busy', approvedBy: 'супервізорка' } })], ['warn representative waiver-reason-unknown']],
    // the child, by age
    ['refused by the child', [child({ expressed: 'refused' })], ['warn child child-refused']],
    ['agreed to by word of mouth at fourteen', [child({ method: 'oral' })], ['warn child assent-not-written']],
    ['agreed to by word of mouth at ten', [child({ method: 'oral' }), { dob: '2016-05-04' }], []],
    ['agreed to by word of mouth at eleven or so, read the stricter way', [child({ method: 'oral' }), { dob: '2015-05-04', dobEstimated: true }], ['warn child assent-not-written']],
    ['not asked of a child of ten', [child({ expressed: 'not-asked' }), { dob: '2016-05-04' }], ['warn child assent-missing']],
    ['not asked of a child of ten, with a reason and approval', [child({ expressed: 'not-asked', waiver: { reason: 'distress', approvedBy: 'супервізорка' } }), { dob: '2016-05-04' }], []],
    ['not asked of a child of fourteen, with a reason and approval', [child({ expressed: 'not-asked', waiver: { reason: 'distress', approvedBy: 'супервізорка' } })], ['warn child child-waiver-not-allowed']],
    ['not asked of a child of four', [child({ expressed: 'not-asked' }), { dob: '2022-05-04' }], []],
    ['with both parts wanting', [{ ...mother({ personRelation: 'father' }), ...child({ expressed: 'not-asked' }) }], ['warn representative representative-not-fit', 'warn child assent-missing']],
    // how it was taken down
    ['from paper without its reference', [{}, { capture: { entry: 'paper' } }], ['block capture paper-without-reference']],
    ['from paper with its reference', [{ paperReference: 'П-17' }, { capture: { entry: 'paper' } }], []],
    ['that claims to be imported', [{}, { capture: { entry: 'import' } }], ['block capture entry']],
    ['with a point that was not explained', [{}, { capture: { guide: { edition: '1', caregiver: EXPLAINED_POINTS.slice(1), child: [], childEdition: null } } }], ['warn capture not-all-explained']],
    ['without sight of the representative’s papers', [{}, { capture: { authority: 'told-only' } }], ['warn representative authority-not-seen']],
    ['only asked so far', [{ state: 'requested', ...mother({ expressed: 'not-asked' }), ...child({ expressed: 'not-asked' }) }], []],
  ])('%s', (_name, typed, expected) => { expect(found(...typed)).toEqual(expected); });
});
