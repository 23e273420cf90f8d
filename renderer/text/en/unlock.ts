import type { unlock as source } from '../uk/unlock.ts';
import type { English } from '../english.ts';

export const unlock: English<typeof source> = {
  title: 'The register is locked', passphrase: 'Passphrase', recoveryKey: 'Recovery key', recoveryHelp: 'The groups from the printed sheet, with or without hyphens', open: 'Unlock',
  useRecovery: 'Use the recovery key', usePassphrase: 'Type the passphrase', opening: 'Opening the register…', wait: 'Wait {{seconds}} s', empty: 'Type the passphrase', emptyKey: 'Type the recovery key',
  version: 'Oberih {{version}}', local: 'The data is encrypted and stays on this computer.',
};
