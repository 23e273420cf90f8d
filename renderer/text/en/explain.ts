import type { English } from '../english.ts';
import type { explain as source } from '../uk/explain.ts';

export const explain: English<typeof source> = {
  short: {
    OK_CONSENT: 'consent', OK_VITAL: 'danger to life', OK_LEGAL: 'by law', OK_INTERNAL: 'work on the case', OK_OVERRIDE: 'supervisor approved',
    OK_NEED: 'stated need', GEN_NEED: 'general is enough', WH_DEFAULT_DENY: 'not allowed', WH_ERROR: 'in doubt', WH_PROHIBITED: 'prohibited',
    WH_AGGREGATE_ONLY: 'totals only', WH_NO_BASIS: 'no legal basis', WH_NO_CONSENT: 'no consent', WH_CONSENT_EXPIRED: 'consent has run out',
    WH_CONSENT_WITHDRAWN: 'consent withdrawn', WH_CONSENT_SCOPE_PURPOSE: 'other purpose', WH_CONSENT_SCOPE_RECIPIENT: 'recipient not in consent',
    WH_CONSENT_SCOPE_SERVICE: 'service not in consent', WH_CONSENT_SCOPE_CATEGORY: 'the family’s choice', WH_ONE_OFF_USED: 'one-off consent used',
    WH_REPRESENTATIVE_MISSING: 'representative has not agreed', WH_ASSENT_MISSING: 'child has not agreed', WH_ASSENT_REFUSED: 'the child objects',
    WH_RESTRICTION: 'asked not to tell', WH_RECIPIENT_IS_PERP: 'unsafe recipient', WH_NOT_SIGNATORY: 'not a signatory',
    WH_NO_UNDERTAKING: 'no undertaking', WH_NO_DOCUMENT: 'no document', WH_REPORTER: 'reporter kept secret', WH_SAFE_LOCATION: 'secret address',
    WH_UNSAFE_CONTACT: 'unsafe to call', WH_ADOPTION: 'adoption secrecy', WH_UNSCREENED_TEXT: 'text not screened', WH_NOT_NEEDED: 'not needed',
    WH_PENDING_APPROVAL: 'awaiting approval', WH_POLICY_EXPIRED: 'rules out of date',
  },
  closed: 'For this purpose it is not told even when a need is stated.',
  restrict: 'If the child or caregiver does not want this told, record a restriction.',
  unchangeable: 'Nothing needs to be changed here.',
  why: 'Why', change: 'What would change it', rule: 'Rule', step: 'Decided at', pack: 'Rules', packVersion: '{{id}}, version {{version}}', source: 'Source of the rule',
  provenance: { source: 'from a source', practice: 'professional practice, to be verified', proposal: 'proposed by the developers' },
  steps: {
    'packet-1': 'whole packet, step 1: is the recipient safe', 'packet-2': 'whole packet, step 2: is this purpose allowed for this recipient',
    'packet-3': 'whole packet, step 3: has the recipient met its conditions', 'packet-4': 'whole packet, step 4: is there a legal basis',
    'packet-5': 'whole packet, step 5: is there consent', 'packet-6': 'whole packet, step 6: is there a restriction on everything',
    'packet-7': 'whole packet, step 7: has the supervisor approved', 'field-1': 'this line, step 1: what is never told',
    'field-2': 'this line, step 2: what the child and family asked', 'field-3': 'this line, step 3: what the consent leaves out',
    'field-4': 'this line, step 4: what the purpose needs', 'field-5': 'this line, step 5: is the text screened',
    'field-6': 'this line, step 6: what is not allowed is not told',
  },
  remedies: {
    nowhere: '', consents: 'Open consents', restrictions: 'Open restrictions', recipient: 'Open the recipient’s card', screening: 'Screen the texts',
    statistics: 'Back to the purposes', policy: 'Open the rules', contact: 'Open contact in the file', 'step-recipient': 'Change purpose or recipient',
    'step-basis': 'Change the answers', 'step-reason': 'Correct the reason', 'step-needs': 'State the need', 'step-approval': 'Record the approval',
  },
};
