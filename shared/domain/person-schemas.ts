import { z } from 'zod';
import { code, day, line, phone, placeCode, text } from './values.ts';

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export const PARENTAL_RIGHTS = ['full', 'limited', 'suspended', 'removed'] as const;
export const DISPLACEMENTS = ['resident', 'idp', 'returnee', 'refugee', 'returned-from-deportation'] as const;

export const workerSchema = z.strictObject({ name: line, role: line, phone, email: z.email().max(254), agency: line }).partial();

export const reporterSchema = z.strictObject({ name: line, phone, relation: code }).partial();

const documentSchema = z
  .strictObject({ type: code, series: line, number: line, issuer: line, issuedOn: day }).partial();

export const childSchema = z.strictObject({
  surname: line, givenName: line, patronymic: line, otherNames: z.array(line).max(20),
  dob: day, dobEstimated: z.boolean(), sex: z.enum(SEXES), nationality: code,
  languages: z.array(code).max(10), interpreterNeeded: z.boolean(),
  rnokpp: line, unzr: line, document: documentSchema, birthCertificate: line, idpCertificate: line,
  ethnicity: code, religion: code, photo: line,
}).partial();

export const displacementSchema = z
  .strictObject({ status: code, originKatottg: placeCode, originOccupied: z.boolean() }).partial();

export const contactSchema = z.strictObject({
  phoneChild: phone, phoneCaregiver: phone, safeToCall: z.boolean(), safeTimes: line,
  addressLine: line, landmark: line, katottg: placeCode,
}).partial();

export const familyMemberSchema = z.strictObject({
  relation: code, surname: line, givenName: line, patronymic: line, dob: day, sex: z.enum(SEXES),
  alive: z.enum(['yes', 'no', 'unknown']), phone, address: line,
  isCaregiver: z.boolean(), isLegalRepresentative: z.boolean(), parentalRights: z.enum(PARENTAL_RIGHTS),
  isAllegedPerpetrator: z.boolean(), riskNote: text,
}).partial();

export const householdSchema = z
  .strictObject({ size: z.int().min(1).max(60), headedByChild: z.boolean() }).partial();

export const perpetratorSchema = z
  .strictObject({ name: line, relation: code, dob: day, occupation: line, hasAccess: z.boolean() }).partial();
