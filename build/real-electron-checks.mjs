/**
 * What only a real Electron on a real system can show, one entry for each line of `release-checklist.md`, with what has to be
 * seen. `automatic` names the trial in `real-electron-check.mjs` that does (a part of) it; the rest is for a person.
 */
export const CHECKS = [
  { id: 'R-1', asks: 'the runtime has everything the program computes with', expects: 'every vector of the self-test right; afterwards by hand: a referral saved as PDF, locked PDF and hand-over file opens', automatic: 'selfTest' },
  { id: 'R-2', asks: 'the nine fuses of the packed binary', expects: 'exactly as in build/fuses.mjs', automatic: 'fuses' },
  { id: 'R-3', asks: 'one byte of app.asar flipped in a copy', expects: 'Windows, macOS: does not start. Linux does not check: it may. A changed .node is not noticed anywhere: known', automatic: 'flippedArchive' },
  { id: 'R-4', asks: 'sandbox, isolation, the page’s own scheme', expects: 'the smoke suite passes with nothing skipped', automatic: 'smoke' },
  { id: 'R-5', asks: 'dangerous arguments and variables of a start', expects: 'the packed copy ends at once or ignores them; nothing listens', automatic: 'arguments' },
  { id: 'R-6', asks: 'unlock, then wait, sleep, lock the screen, switch user, close the lid', expects: 'locked within 2 s each time, and the renderer has another process id' },
  { id: 'R-7', asks: 'screen shot, screen share, Recall, Alt-Tab, Mission Control', expects: 'black or empty on Windows and macOS; Linux has no such protection' },
  { id: 'R-8', asks: 'copy a case code and look at the clipboard’s history', expects: 'the code and nothing more' },
  { id: 'R-9', asks: 'an hour of work with invented canaries, the program killed, then a search of data, temporary, crash, recent and prefetch folders', expects: 'nothing outside the register and the files saved on purpose' },
  { id: 'R-10', asks: 'connections while the program stands idle', expects: 'no socket but local ones (Linux, by strace); ten minutes of capture elsewhere: no packet', automatic: 'network' },
  { id: 'R-11', asks: 'the stick pulled during a backup on FAT32, exFAT and NTFS, the power cut during a save, ten times each', expects: 'nothing acknowledged is lost, the last good backup is whole' },
  { id: 'R-12', asks: 'install, upgrade and remove as an ordinary user; the portable copy on a stick', expects: 'no administrator is asked, the register survives removal' },
  { id: 'R-13', asks: 'a second copy; another user; a profile in the cloud; a Cyrillic user name; a path over 260; a read-only folder', expects: 'one copy for each data folder, clear words', automatic: 'cyrillicFolder' },
  { id: 'R-14', asks: 'signature and notarisation, where there are certificates', expects: 'valid; without them SHA256SUMS beside the installers' },
  { id: 'R-15', asks: 'Ubuntu 24.04 with restricted user namespaces', expects: 'starts with its sandbox or says why not; never with --no-sandbox' },
  { id: 'R-16', asks: 'a locked PDF in Acrobat, Edge, Firefox, Preview; an .age file with age and rage', expects: 'opens' },
  { id: 'R-17', asks: 'print from the page', expects: 'the dialog of the system, only the document on paper, the warning about the queue before' },
  { id: 'R-18', asks: 'first run and one referral by keyboard alone and with a screen reader (NVDA, VoiceOver, Orca)', expects: 'everything reached and said' },
];
