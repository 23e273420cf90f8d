/**
 * The number on a family's receipt: `5F6A-4C1E`, the beginning of the consent record's id. It opens nothing and says
 * nothing; a case code would name the agency and the region.
 */
export function receiptNumber(consentId: string): string {
  const digits = consentId.replaceAll('-', '').toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
}

/** Whether a text typed at the telephone is the number of this consent's receipt; hyphen, spaces and case do not matter. */
export function isReceiptNumberOf(typed: string, consentId: string): boolean {
  return typed.replaceAll(/[^0-9A-Fa-f]/gu, '').toUpperCase() === receiptNumber(consentId).replace('-', '');
}
