import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../../shared/policy/codes.ts';
import { withoutTellingMarks } from '../../../shared/redaction/telling-marks.ts';
import { caseDocument } from '../../support/document-cases.ts';
import { ROW_IDS } from '../../support/policy-requests.ts';

const ROWS = ROW_IDS.filter((row) => row !== 'P3-R4' && caseDocument(row, 'full') !== null);
const fieldsOf = (row: string, changes: Parameters<typeof caseDocument>[2]): unknown => caseDocument(row, 'full', changes)?.packet.fields;
const NO_COURT_PAPERS = { 'case.legal.courtCase': { $remove: true }, 'case.legal.policeNumber': { $remove: true }, 'case.legal.convictions': { $remove: true }, 'case.legal.guardianship': { $remove: true }, 'case.legal.orphanStatus': { $remove: true } };
/** What the rules withhold with the secret beside the mark itself: told or not, it tells of other things than an adoption. */
const NO_OTHER_TRACES = { 'case.child.birthCertificate': { $remove: true }, 'case.child.otherNames': { $remove: true } };

describe('marks whose absence tells', () => {
  it.each(ROWS)('%s: the packet of a child without the secret of an adoption is the packet of a child with it', (row) => {
    const [secret, open, unsaid] = [true, false, { $remove: true }].map((mark) => fieldsOf(row, { ...NO_COURT_PAPERS, ...NO_OTHER_TRACES, 'case.legal.adoptionSecrecy': mark }));
    expect([secret, open]).toEqual([unsaid, unsaid]);
  });

  it.each(ROWS.filter((row) => row !== 'P15-R16'))('%s: a place that need not stay secret is not mentioned', (row) => {
    expect(fieldsOf(row, { 'case.care.safeLocation': false })).toEqual(fieldsOf(row, { 'case.care.safeLocation': { $remove: true } }));
  });

  it('the supervisor is told both, the person their own place, a new agency that a place must stay secret', () => {
    const both = [{ path: 'legal.adoptionSecrecy', value: false }, { path: 'care.safeLocation', value: false }];
    const yes = [{ path: 'legal.adoptionSecrecy', value: true }, { path: 'care.safeLocation', value: true }];
    expect([withoutTellingMarks(both, 'supervision'), withoutTellingMarks(both, 'subject-access'), withoutTellingMarks(yes, 'case-transfer')]).toEqual([both, [both[1]], [yes[1]]]);
  });

  it('no purpose but supervision lets the mark of an adoption go, whatever it says', () => {
    const told = PURPOSES.filter((purpose) => [true, false].some((value) => withoutTellingMarks([{ path: 'legal.adoptionSecrecy', value }], purpose).length > 0));
    expect(told).toEqual(['supervision']);
  });
});
