import type { CaseRecord } from '../domain/case-record.ts';
import { splitAddressLine } from './places.ts';
import type { ScreeningAddress, ScreeningPerson, ScreeningRecord } from './types.ts';

type Part = string | undefined;

function present(values: readonly Part[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined && value.trim() !== ''))];
}

function person(parts: { readonly [Key in keyof ScreeningPerson]: ScreeningPerson[Key] | undefined }): ScreeningPerson {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function childOf(record: CaseRecord): ScreeningPerson {
  const child = record.child ?? {};
  return person({
    first: child.givenName, last: child.surname, patronymic: child.patronymic, otherNames: child.otherNames, sex: child.sex, dob: child.dob,
  });
}

function peopleOf(record: CaseRecord): ScreeningPerson[] {
  const family = (record.family ?? []).map((member) => person({
    role: member.relation, first: member.givenName, last: member.surname, patronymic: member.patronymic, sex: member.sex, dob: member.dob, phone: member.phone,
  }));
  const perpetrators = (record.perpetrators ?? []).map((one) => person({ role: one.relation ?? 'alleged_perpetrator', name: one.name, dob: one.dob }));
  const sought = (record.care?.personsSought ?? []).map((one) => person({ role: one.relation, name: one.name }));
  return [
    ...family, ...perpetrators, ...sought,
    person({ role: 'caseworker', name: record.worker?.name, phone: record.worker?.phone }),
    person({ role: 'reporter', name: record.reporter?.name, phone: record.reporter?.phone }),
    ...present((record.notes ?? []).map((note) => note.author)).map((name) => person({ role: 'author', name })),
  ];
}

function addressesOf(record: CaseRecord): ScreeningAddress[] {
  const lines = [record.contact?.addressLine, record.care?.placementAddress, ...(record.family ?? []).map((member) => member.address)];
  return present(lines).map(splitAddressLine);
}

function idsOf(record: CaseRecord): string[] {
  const child = record.child ?? {};
  const document = child.document ?? {};
  return present([
    child.rnokpp, child.unzr, child.birthCertificate, child.idpCertificate, `${document.series ?? ''}${document.number ?? ''}`, document.number,
    record.legal?.courtCase, record.legal?.policeNumber, record.caseCode, ...(record.siblings ?? []), ...(record.externalIds ?? []).map((external) => external.value),
  ]);
}

/**
 * What the screener needs of a case: the child is person 0. Nothing is invented; missing parts stay missing.
 * The caseworker's e-mail and the phones of every person travel too.
 */
export function recordFromCase(record: CaseRecord): ScreeningRecord {
  return {
    child: childOf(record),
    people: peopleOf(record),
    phones: present([record.contact?.phoneChild, record.contact?.phoneCaregiver]),
    emails: present([record.worker?.email]),
    addresses: addressesOf(record),
    schools: present([record.education?.school]),
    ids: idsOf(record),
  };
}
