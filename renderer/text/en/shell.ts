import type { shell as source } from '../uk/shell.ts';
import type { English } from '../english.ts';

export const shell: English<typeof source> = {
  product: 'Oberih', navigation: 'Sections', skip: 'Skip to content',
  rail: { today: 'Today', cases: 'Cases', consents: 'Consents', disclosures: 'Disclosures', exchange: 'Exchange', requests: 'Requests', recipients: 'Recipients', settings: 'Settings' },
  panic: 'Close at once', panicHelp: 'Close the register at once (Ctrl+Shift+L): keys are wiped, the window begins anew', lock: 'Lock', lockLabel: 'Lock the register, {{time}} left', lockSoon: 'The register locks in a minute. Press any key to go on working.',
  palette: 'Find a case or an action', paletteHint: 'Type a name, a case number or an action', paletteActions: 'Actions', paletteCases: 'Cases',
  help: 'Help', switchLanguage: 'Перейти на українську', offline: 'The application does not answer. Close the window and open it again.',
  recoveryPending: 'The recovery key has not been checked yet. Without it, a forgotten passphrase means losing the data.', recoveryFinish: 'Check the key',
  crashed: 'This screen could not be shown', crashedText: 'What was saved is safe. Go back to the start and try again.', crashedAction: 'To the start',
};
