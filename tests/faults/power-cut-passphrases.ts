/** The passphrase after the change, as good as the application asks for. */
export const NEXT_PASSPHRASE = 'вітрило сторожа барвінок пороги ліхтар криниця мережа';
