import { z } from 'zod';
import { code, day, line, moment, placeCode, text, tickOrWords } from './values.ts';

const personSoughtSchema = z.strictObject({
  relation: code, name: line, doNotContact: z.boolean(), familyIndex: z.int().min(0).max(99),
}).partial();

export const careSchema = z.strictObject({
  type: code, startedOn: day, provider: line, placementAddress: line, safeLocation: z.boolean(),
  separationCause: code, separatedOn: day, tracingWanted: z.boolean(), personsSought: z.array(personSoughtSchema).max(30),
}).partial();

export const protectionSchema = z.strictObject({
  concerns: z.array(code).max(40), lifeCircumstances: z.array(code).max(40),
  riskLevel: z.enum(['high', 'medium', 'low']), riskAssessedOn: day, immediateSafety: code,
}).partial();

export const sexualSchema = z.strictObject({ gbv: z.boolean(), details: text }).partial();
export const armedSchema = z.strictObject({ association: code, details: text }).partial();
export const traffickingSchema = z.strictObject({ suspected: z.boolean(), details: text }).partial();

export const healthSchema = z.strictObject({
  disability: tickOrWords, chronicCondition: tickOrWords, medication: tickOrWords, mentalHealth: tickOrWords,
  substanceUse: tickOrWords, injury: tickOrWords, pregnancy: tickOrWords, immunised: tickOrWords,
}).partial();

export const educationSchema = z
  .strictObject({ enrolled: z.boolean(), school: line, grade: line, attendance: code }).partial();

export const incidentSchema = z.strictObject({
  date: day, time: line, placeType: code, katottg: placeCode, violenceType: code, narrative: text, evidence: text,
}).partial();

export const legalSchema = z.strictObject({
  courtCase: line, policeNumber: line, convictions: tickOrWords, guardianship: tickOrWords, orphanStatus: tickOrWords,
  adoptionSecrecy: z.boolean(),
}).partial();

const plannedServiceSchema = z
  .strictObject({ type: code, provider: line, date: day, status: code }).partial();

export const planSchema = z.strictObject({
  needs: z.array(code).max(20), goals: text, services: z.array(plannedServiceSchema).max(60), nextVisit: day,
}).partial();

export const followUpSchema = z
  .strictObject({ date: day, type: code, childSeen: z.boolean(), result: text, nextDue: day }).partial();

export const noteSchema = z
  .strictObject({ writtenOn: z.union([day, moment]), author: line, text, screened: z.boolean() }).partial();

export const attachmentSchema = z.strictObject({ kind: code, label: line }).partial();

export const closureSchema = z
  .strictObject({ reason: code, date: day, outcome: text, transferredTo: line }).partial();

export const retentionSchema = z
  .strictObject({ basisForKeeping: line, reviewDue: day, destroyOn: day }).partial();
