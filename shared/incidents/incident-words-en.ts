import type { IncidentWords } from './incident-words.ts';

/** Words of incidents, English. */
export const incidentWordsEn: IncidentWords = {
  kind: {
    'lost-device': 'a laptop was lost or stolen', 'lost-medium': 'a stick was lost or stolen', 'wrong-recipient': 'data went to the wrong recipient', 'former-worker': 'somebody who has left holds a copy',
    seized: 'a device or papers were seized', 'unlocked-seen': 'somebody saw the open register', 'paper-lost': 'papers were lost', intruder: 'a stranger had access',
    'malicious-program': 'malicious program', 'data-lost': 'data were lost or damaged', 'said-aloud': 'data were told aloud', other: 'other',
  },
  effect: { confidentiality: 'somebody without the right may have seen data', integrity: 'data may have been changed', availability: 'data cannot be reached' },
  protection: {
    'encrypted-locked': 'encrypted and locked', 'encrypted-open': 'encrypted, but open or the passphrase is known', 'not-encrypted': 'not encrypted', paper: 'on paper', unknown: 'not known',
  },
  subject: { children: 'children', caregivers: 'parents and caregivers', relatives: 'other relatives', reporters: 'those who reported', alleged: 'alleged perpetrators', workers: 'workers', others: 'other people' },
  risk: { unlikely: 'harm is unlikely', possible: 'harm is possible', high: 'harm is highly likely' },
  told: {
    'focal-point': 'focal point of the protocol', authority: 'data-protection authority', people: 'the people the data are about', management: 'management of the agency', partner: 'partner agency',
    police: 'police', donor: 'donor', other: 'somebody else',
  },
  way: { 'in-person': 'in person', phone: 'by phone', post: 'by post', email: 'by e-mail', portal: 'through a website', other: 'in another way' },
  waiver: {
    'unlikely-risk': 'harm is unlikely', 'told-otherwise': 'they learned of it otherwise', 'would-endanger': 'the telling itself would endanger them', 'not-reachable': 'they cannot be reached',
    'no-duty': 'the law does not require it',
  },
  content: { nature: 'what happened', categories: 'which data, about whom', numbers: 'how many people and records', contact: 'whom to contact', consequences: 'likely consequences', measures: 'measures taken' },
  event: { recorded: 'written down', changed: 'added to', told: 'told', waived: 'decided not to tell', closed: 'closed', reopened: 'opened again' },
  clock: { 'focal-point': '24 hours: focal point of the protocol', authority: '72 hours: data-protection authority' },
  standing: { running: 'time is running', urgent: 'little time left', overdue: 'overdue', 'in-time': 'told in time', late: 'told late', waived: 'decided not to tell' },
};
