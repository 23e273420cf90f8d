/**
 * Date fields in which something stands that is no date, or none that fits. The field keeps showing what was typed, so the
 * day a form still holds is not the one on the screen: nothing may be saved then.
 */
const fields = new Map<string, () => void>();

/** Notes a field that cannot be read; `focus` leads to it. */
export function noteUnreadable(id: string, focus: () => void): void {
  fields.set(id, focus);
}

/** The field reads again, or is gone. */
export function noteReadable(id: string): void {
  fields.delete(id);
}

/** Leads to the first field that cannot be read; false when there is none. */
export function leadToUnreadable(): boolean {
  const [focus] = fields.values();
  focus?.();
  return focus !== undefined;
}
