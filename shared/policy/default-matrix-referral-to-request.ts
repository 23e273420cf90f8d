import type { MatrixRow } from './pack-schema.ts';

/** The default table, purposes P1 to P8: one row per pair of purpose and recipient, one cell per category. */
export const MATRIX_P1_TO_P8: readonly MatrixRow[] = [
  {
    id: 'P1-R1', purpose: 'service-referral', recipient: 'signatory-provider', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: true, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'O', CONTACT: 'S', LOC: 'S', HEALTH: 'O',
      PROT: 'G(need)', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'O', CAREPLACE: 'O',
      LEGAL: 'W', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'only-for-services', category: 'HEALTH', services: ['health', 'disability'] },
      { kind: 'this-service', category: 'SERVICE' },
    ],
    provenance: {
      kind: 'source', sources: ['OPP', 'OPC', 'DPISP-T'],
      note: { uk: 'Мінімальний набір для скерування, узгоджений між установами: хто дитина, як зв’язатися, яка послуга; не історія випадку.',
        en: 'The minimum referral set agreed between agencies: who the child is, how to reach it, which service; not the story of the case.' },
    },
  },
  {
    id: 'P1-R2', purpose: 'service-referral', recipient: 'other-provider', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: true, legalRepresentative: false,
      namedById: true, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'G(age)', ID_DOC: 'W', CONTACT: 'O', LOC: 'G(hromada)', HEALTH: 'O',
      PROT: 'G(need)', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'O', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'only-for-services', category: 'HEALTH', services: ['health', 'disability'] },
      { kind: 'this-service', category: 'SERVICE' },
    ],
    provenance: {
      kind: 'proposal', sources: ['OPP', 'DPISP-T'],
      note: { uk: 'Надавач поза протоколом отримує менше й лише з письмовим зобов’язанням про конфіденційність.',
        en: 'A provider outside the protocol gets less, and only with a written confidentiality undertaking.' },
    },
  },
  {
    id: 'P2-R3', purpose: 'case-transfer', recipient: 'case-management-agency', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'always',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'S', CONTACT: 'S', LOC: 'S', HEALTH: 'S',
      PROT: 'S', INCIDENT: 'S', SEXUAL: 'O', ARMED: 'O', PERP: 'O', FAMILY: 'S', CAREPLACE: 'S',
      LEGAL: 'S', SERVICE: 'S', NOTES: 'S', MEDIA: 'O', REPORTER: 'W', SPECIAL: 'S', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'practice', sources: ['CPG14', 'OPP'],
      note: { uk: 'Передання випадку переносить справу, отже потребує згоди й рішення керівника.',
        en: 'A transfer moves the file, so it needs consent and a supervisor’s decision.' },
    },
  },
  {
    id: 'P3-R4', purpose: 'supervision', recipient: 'supervisor', outcome: 'cells',
    gate: {
      bases: ['legitimate-interest', 'legal-duty'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'G(has)', CONTACT: 'O', LOC: 'S', HEALTH: 'S',
      PROT: 'S', INCIDENT: 'S', SEXUAL: 'S', ARMED: 'S', PERP: 'S', FAMILY: 'S', CAREPLACE: 'S',
      LEGAL: 'S', SERVICE: 'S', NOTES: 'S', MEDIA: 'O', REPORTER: 'O', SPECIAL: 'S', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'practice', sources: ['CPG14'],
      note: { uk: 'Супервізія відбувається всередині установи; номери документів і тут не потрібні.',
        en: 'Supervision happens inside the agency; document numbers are not needed even there.' },
    },
  },
  {
    id: 'P4-R5', purpose: 'case-conference', recipient: 'conference-member', outcome: 'cells',
    gate: {
      bases: ['consent'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: null, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'O', DEMO: 'G(age)', ID_DOC: 'W', CONTACT: 'W', LOC: 'G(raion)', HEALTH: 'O',
      PROT: 'S', INCIDENT: 'G(type)', SEXUAL: 'W', ARMED: 'W', PERP: 'G(relation)', FAMILY: 'O', CAREPLACE: 'O',
      LEGAL: 'O', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'proposal', sources: ['CPG14', 'GBV-T'],
      note: { uk: 'Нараду ведуть за кодом справи: вік, район, вид події, без імені та адреси.',
        en: 'A conference works by case code: age, raion, kind of event, no name and no address.' },
    },
  },
  {
    id: 'P5-R6', purpose: 'coordination-statistics', recipient: 'coordination-body', outcome: 'aggregate-only',
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
      kind: 'source', sources: ['GBV-S1', 'OCHA-5W', 'UA-DPISP'],
      note: { uk: 'Координації потрібні числа, а не діти.',
        en: 'Coordination needs counts, not children.' },
    },
  },
  {
    id: 'P6-R7', purpose: 'donor-report', recipient: 'donor', outcome: 'aggregate-only',
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
      kind: 'source', sources: ['GBV-S1', 'OCHA-5W'],
      note: { uk: 'Донор отримує зведені дані; жодної дитини.',
        en: 'A donor gets aggregates; never a child.' },
    },
  },
  {
    id: 'P7-R8', purpose: 'protective-measure', recipient: 'childrens-service', outcome: 'cells',
    gate: {
      bases: ['legal-duty', 'consent', 'vital-interest'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: { kinds: ['act'], when: 'with-legal-duty' }, approval: 'none',
    },
    cells: {
      CASE_REF: 'S', ID_BASIC: 'S', DEMO: 'S', ID_DOC: 'S', CONTACT: 'S', LOC: 'S', HEALTH: 'G(need)',
      PROT: 'S', INCIDENT: 'G(type-month)', SEXUAL: 'G(support)', ARMED: 'O', PERP: 'O', FAMILY: 'S', CAREPLACE: 'O',
      LEGAL: 'O', SERVICE: 'S', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [],
    provenance: {
      kind: 'source', sources: ['UA-585', 'UA-L11'],
      note: { uk: 'Захід захисту за законом: служба у справах дітей отримує потрібне для рішення, здоров’я лише як потребу.',
        en: 'A protective measure under the law: the children’s service gets what the decision needs, health only as a need.' },
    },
  },
  {
    id: 'P8-R9', purpose: 'legal-request', recipient: 'law-enforcement', outcome: 'cells',
    gate: {
      bases: ['legal-duty'], signatory: false, undertaking: false, legalRepresentative: false,
      namedById: false, document: { kinds: ['court-ruling', 'investigating-judge-ruling'], when: 'always' }, approval: 'none',
    },
    cells: {
      CASE_REF: 'O', ID_BASIC: 'O', DEMO: 'W', ID_DOC: 'W', CONTACT: 'W', LOC: 'W', HEALTH: 'W',
      PROT: 'W', INCIDENT: 'W', SEXUAL: 'W', ARMED: 'W', PERP: 'W', FAMILY: 'W', CAREPLACE: 'W',
      LEGAL: 'W', SERVICE: 'W', NOTES: 'W', MEDIA: 'W', REPORTER: 'W', SPECIAL: 'W', WORKER: 'S',
    },
    notes: [
      { kind: 'named-in-document', category: 'CASE_REF' },
      { kind: 'named-in-document', category: 'ID_BASIC' },
      { kind: 'named-in-document', category: 'DEMO' },
      { kind: 'named-in-document', category: 'ID_DOC' },
      { kind: 'named-in-document', category: 'CONTACT' },
      { kind: 'named-in-document', category: 'LOC' },
      { kind: 'named-in-document', category: 'HEALTH' },
      { kind: 'named-in-document', category: 'PROT' },
      { kind: 'named-in-document', category: 'INCIDENT' },
      { kind: 'named-in-document', category: 'SEXUAL' },
      { kind: 'named-in-document', category: 'ARMED' },
      { kind: 'named-in-document', category: 'PERP' },
      { kind: 'named-in-document', category: 'FAMILY' },
      { kind: 'named-in-document', category: 'CAREPLACE' },
      { kind: 'named-in-document', category: 'LEGAL' },
      { kind: 'named-in-document', category: 'SERVICE' },
      { kind: 'named-in-document', category: 'MEDIA' },
      { kind: 'named-in-document', category: 'SPECIAL' },
    ],
    provenance: {
      kind: 'source', sources: ['UA-L16', 'UA-L19'],
      note: { uk: 'Поза невідкладною загрозою поліція й суд отримують лише те, що називає ухвала.',
        en: 'Without immediate danger, police and courts get only what the ruling names.' },
    },
  },
];
