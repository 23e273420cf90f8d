/** What the words of a partner's two keys are drawn from: to be digested with SHA-256. The program and the opener say it alike. */
export function keyWordsSource(keys: { readonly sealKey: string; readonly signingKey: string }): string {
  return `oberih-key-card\n${keys.sealKey}\n${keys.signingKey}`;
}
