import type { MatrixRow } from './pack-schema.ts';

/** The default table, purposes P9 to P18: one row per pair of purpose and recipient, one cell per category. */
export const MATRIX_P9_TO_P18: readonly MatrixRow[] = [
  {
    id: 'P13-R14', purpose: 'violations-monitoring', recipient: 'violations-monitor', outcome: 'aggregate-only',
    gate: {
      bases: [], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'W', ID_BASIC: 'W', DEMO: 'W', ID_DOC: 'W', CONTACT: 'W', LOC: 'W', HEALTH: 'W',
      PROT: 'W', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'W',
    },
    notes: [],
    provenance: {
      kind: 'proposal', sources: ['OCHA-G', 'SDC'],
      note: { uk: 'Моніторинг порушень отримує зведені дані.',
        en: 'Violations monitoring gets aggregates.' },
    },
  },
  {
    id: 'P9-R10', purpose: 'emergency', recipient: 'emergency-medical', outcome: 'cells',
    gate: {
      bases: ['vital-interest'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'unless-assessed-safe',
    },
    cells: {
      CASE_REF: 'W', ID_BASIC: 'S', DEMO: 'G(age)', ID_DOC: 'O', CONTACT: 'O', LOC: 'S', HEALTH: 'S',
      PROT: 'W', INCIDENT: 'G(type)', SEXUAL: 'O', ARMED: 'W', PERP: 'W', FAMILY: 'O', CAREPLACE: 'S',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'O', WORKER: 'S',
    },
    notes: [
      { kind: 'paths', category: 'CONTACT', paths: ['contact.addressLine', 'contact.landmark'], cell: 'S' },
    ],
    provenance: {
      kind: 'source', sources: ['OPP', 'UA-L11'],
      note: { uk: 'Життєво важливі інтереси: те, що потрібно бригаді, щоб допомогти зараз.',
        en: 'Vital interests: what the crew needs in order to help now.' },
    },
  },
  {
    id: 'P9-R9', purpose: 'emergency', recipient: 'law-enforcement', outcome: 'cells',
    gate: {
      bases: ['vital-interest'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'W', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'O', CONTACT: 'S', LOC: 'S', HEALTH: 'G(need)',
      PROT: 'W', INCIDENT: 'G(type)', SEXUAL: 'W', ARMED: 'W', PERP: 'S', FAMILY: 'O', CAREPLACE: 'S',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'O', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['OPP', 'UA-L11'],
      note: { uk: 'Небезпека просто зараз або зникла дитина: опис, місце, від кого загроза.',
        en: 'Danger now or a missing child: description, place, whom the danger comes from.' },
    },
  },
  {
    id: 'P10-R11', purpose: 'unhcr-referral', recipient: 'unhcr', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'O', CONTACT: 'S', LOC: 'S', HEALTH: 'O',
      PROT: 'O', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'G(relation)', CAREPLACE: 'O',
      LEGAL: 'O', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'O', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['OPP', 'ALL-GN'],
      note: { uk: 'Скерування до УВКБ ООН лише за окремо вираженою згодою.',
        en: 'A referral to UNHCR only on an explicit opt-in.' },
    },
  },
  {
    id: 'P11-R12', purpose: 'gbv-referral', recipient: 'gbv-specialist', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'O', DEMO: 'G(age)', ID_DOC: 'W', CONTACT: 'S', LOC: 'G(raion)', HEALTH: 'O',
      PROT: 'W', INCIDENT: 'O', SEXUAL: 'S', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'O',
      LEGAL: 'W', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'paths', category: 'CONTACT', paths: ['contact.addressLine', 'contact.landmark'], cell: 'O' },
      { kind: 'this-service', category: 'SERVICE' },
    ],
    provenance: {
      kind: 'source', sources: ['GBV-S1', 'GBV-T', 'OPP'],
      note: { uk: 'Фахівцям із насильства передають менше, ніж звичайно: код, вік, безпечний телефон.',
        en: 'GBV modules share less than others: a code, an age, a safe telephone.' },
    },
  },
  {
    id: 'P12-R13', purpose: 'family-tracing', recipient: 'tracing-organisation', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'O', CONTACT: 'O', LOC: 'S', HEALTH: 'W',
      PROT: 'W', INCIDENT: 'G(type)', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'S', CAREPLACE: 'O',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'O', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'no-contact', category: 'FAMILY' },
    ],
    provenance: {
      kind: 'practice', sources: ['CPG14'],
      note: { uk: 'Для розшуку рідних потрібні імена й родина, окрім тих, з ким не можна зв’язуватися.',
        en: 'Tracing needs names and family, except those who must not be contacted.' },
    },
  },
  {
    id: 'P14-R15', purpose: 'public-communication', recipient: 'public', outcome: 'prohibited',
    gate: {
      bases: [], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'W', ID_BASIC: 'W', DEMO: 'W', ID_DOC: 'W', CONTACT: 'W', LOC: 'W', HEALTH: 'W',
      PROT: 'W', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'W',
    },
    notes: [],
    provenance: {
      kind: 'practice', sources: ['DPISP-T'],
      note: { uk: 'Дані дитини ніколи не оприлюднюють.',
        en: 'A child’s data is never made public.' },
    },
  },
  {
    id: 'P15-R16', purpose: 'subject-access', recipient: 'data-subject', outcome: 'cells',
    gate: {
      bases: ['legal-duty'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'S', CONTACT: 'S', LOC: 'S', HEALTH: 'S',
      PROT: 'S', INCIDENT: 'S', SEXUAL: 'S', ARMED: 'S', PERP: 'G(relation)', FAMILY: 'G(relation)', CAREPLACE: 'S',
      LEGAL: 'S', SERVICE: 'S', NOTES: 'S', MEDIA: 'S', REPORTER: 'W', SPECIAL: 'S', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['UA-L8', 'UA-L17', 'UA-L19'],
      note: { uk: 'Людина має право знати, що про неї записано; дані інших людей лишаються захищеними.',
        en: 'A person has the right to know what is recorded about them; data about other people stays protected.' },
    },
  },
  {
    id: 'P16-R17', purpose: 'relative-request', recipient: 'relative', outcome: 'cells',
    gate: {
      bases: ['legal-duty'], signatory: false, undertaking: false, legalRepresentative: true,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'S', CONTACT: 'S', LOC: 'S', HEALTH: 'G(need)',
      PROT: 'G(group)', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'O',
      LEGAL: 'W', SERVICE: 'G(type)', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['UA-L16', 'UA-CHILD'],
      note: { uk: 'Законний представник отримує те, що потрібно для піклування, але не розповідь дитини.',
        en: 'A legal representative gets what caring needs, not what the child told.' },
    },
  },
  {
    id: 'P17-R18', purpose: 'oversight', recipient: 'oversight-body', outcome: 'cells',
    gate: {
      bases: ['legal-duty'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: { kinds: ['written-request', 'court-ruling'], when: 'always' }, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'G(case-code)', DEMO: 'G(band)', ID_DOC: 'W', CONTACT: 'W', LOC: 'G(oblast)', HEALTH: 'G(need)',
      PROT: 'G(group)', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'G(type)', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'W',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['UA-L16', 'UA-L19'],
      note: { uk: 'Нагляд перевіряє роботу, а не дитину: код, вікова група, область.',
        en: 'Oversight examines the work, not the child: a code, an age band, an oblast.' },
    },
  },
  {
    id: 'P18-R19', purpose: 'interpretation-support', recipient: 'interpreter', outcome: 'cells',
    gate: {
      bases: ['legitimate-interest'], signatory: false, undertaking: true, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'W', ID_BASIC: 'O', DEMO: 'W', ID_DOC: 'W', CONTACT: 'W', LOC: 'W', HEALTH: 'W',
      PROT: 'W', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'paths', category: 'DEMO', paths: ['child.languages', 'child.interpreterNeeded'], cell: 'S' },
      { kind: 'paths', category: 'SERVICE', paths: ['plan.nextVisit'], cell: 'S' },
    ],
    provenance: {
      kind: 'proposal', sources: ['DPISP-T'],
      note: { uk: 'Перекладачеві потрібні мова й час зустрічі, не справа.',
        en: 'An interpreter needs the language and the time of the meeting, not the file.' },
    },
  },
];
