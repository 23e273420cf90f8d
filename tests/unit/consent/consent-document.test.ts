import { describe, expect, it } from 'vitest';
import { buildConsentDocument, consentDocumentSchema } from '../../../shared/consent/consent-document.ts';
import { digestOf } from '../../../shared/digest/canonical-json.ts';
import { buildConsent } from '../../support/case-builder.ts';

const input = {
  caseCode: 'OBR-LV-26-0017', agency: { name: 'Фонд «Приклад»', phone: null, email: null, address: null }, exportedAt: '2026-11-23T10:00:00.000Z', consent: buildConsent(), restrictions: [],
};

describe('consent document', () => {
  it('has a digest over everything else and the same bytes for the same input', () => {
    const { digest, ...body } = buildConsentDocument(input);
    expect([digest, buildConsentDocument(structuredClone(input)).digest]).toEqual([digestOf(body), digest]);
  });

  it('changes its digest with any change of the consent', () => {
    expect(buildConsentDocument({ ...input, consent: buildConsent({ oneOff: true }) }).digest).not.toBe(buildConsentDocument(input).digest);
  });

  it('refuses members it does not know', () => {
    expect(consentDocumentSchema.safeParse({ ...buildConsentDocument(input), childName: 'Соломія' }).success).toBe(false);
  });
});
