import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu: nothing on Windows and Linux, where the page shows all there is; on a Mac the roles without which copy, paste
 * and quit have no keys. No reload, no developer tools, no help that leads to a network.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}
