import type { RetentionWords } from './retention-words.ts';

/** Words of keeping and destroying, English. */
export const retentionWordsEn: RetentionWords = {
  kind: {
    'case-closed': 'closed case', 'case-adult': 'case of a child who has come of age', 'case-duplicate': 'case entered twice', 'disclosure-proof': 'proof of a disclosure',
    'consent-proof': 'proof of a consent', request: 'answered request', incident: 'closed incident',
  },
  from: {
    'case-closed': 'from the day of closing', 'case-adult': 'from the eighteenth birthday', 'case-duplicate': 'from the day of closing', 'disclosure-proof': 'from the day of the disclosure',
    'consent-proof': 'from the day the consent ended', request: 'from the day of the answer', incident: 'from the day of closing',
  },
  afterwards: {
    'case-closed': 'a person reviews the case', 'case-adult': 'a person reviews the case', 'case-duplicate': 'a person reviews the case', 'disclosure-proof': 'the entry is removed',
    'consent-proof': 'the entry is removed', request: 'names and words are cleared', incident: 'the entry is removed',
  },
  source: { read: 'from a source', usual: 'usual practice', own: 'our own choice' },
  origin: {
    'case-closed': 'A case is kept until its purpose is met, with a review after closing: usual in child protection.',
    'case-adult': 'Our own choice: time for somebody who has grown up to ask for their data.',
    'case-duplicate': 'Our own choice: time to notice that cases were mixed up.',
    'disclosure-proof': 'Six years: the term for accounting of disclosures in HIPAA; UNHCR names six years as an example for audit.',
    'consent-proof': 'Our own choice, the same as for disclosures: consent is what they rest on.',
    request: 'Our own choice. The rules in force name no term.',
    incident: 'Our own choice, the same as for disclosures.',
  },
  rule: {
    'case-closed': 'the term after closing is over', 'case-adult': 'the term after the eighteenth birthday is over', 'case-duplicate': 'the term for a case entered twice is over',
    decided: 'decided so at a review', recorded: 'this day is written in the case',
  },
  hold: {
    'case-open': 'the case is not closed', 'request-open': 'a request has not been answered', 'notice-open': 'a recipient has not acknowledged a notice', 'referral-open': 'a referral is still going on',
    'incoming-open': 'we still owe the sender an answer', 'incident-open': 'an incident is not closed', person: 'somebody asked that it be kept',
  },
  holdReason: { court: 'court case', investigation: 'investigation', complaint: 'complaint', 'person-asked': 'the child or the family asked', other: 'other' },
  keepReason: {
    'still-needed': 'the case is still needed to protect the child', 'claims-possible': 'complaints or claims are possible', law: 'the law requires it', 'siblings-open': 'the case of a sibling goes on',
    'person-asked': 'the child or the family asked', other: 'other',
  },
  ground: { 'term-over': 'its term is over, and after a review it was decided to destroy it', 'erasure-granted': 'a request for erasure was granted' },
  concern: {
    'already-closed': 'The case is closed already.', 'work-unfinished': 'There is an unsaved draft. Save or discard it.', 'request-open': 'A request about the case has not been answered.',
    'notice-open': 'A recipient has not acknowledged a notice.', 'referral-open': 'A referral is still going on.', 'consent-in-force': 'A consent is still in force: better end it, so that nothing is shared on it.',
    'step-planned': 'The case has a next step.', 'risk-high': 'The risk level is still high.', 'contact-recent': 'Less than three months have passed since the last contact.',
    'contact-unknown': 'No contact is recorded in the case, so nobody knows when it was lost.',
  },
};
