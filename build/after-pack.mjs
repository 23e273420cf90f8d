import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFuses } from './fuses.mjs';

/** electron-builder's own numbering. */
const ARCHITECTURES = ['ia32', 'x64', 'armv7l', 'arm64', 'universal'];

/** Runs before signing: sets the fuses and makes sure that only the target's own native code travels. */
export default function afterPack({ appOutDir, arch, electronPlatformName, packager }) {
  const binary = binaryPath(appOutDir, electronPlatformName, packager);
  const bytes = readFileSync(binary);
  setFuses(bytes);
  writeFileSync(binary, bytes);
  const resources = electronPlatformName === 'darwin' ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources') : path.join(appOutDir, 'resources');
  const strangers = foreignBinaries(nativeFiles(resources), `${electronPlatformName}-${ARCHITECTURES[arch]}`);
  if (strangers.length > 0) throw new Error(`native code of another system: ${strangers.join(', ')}`);
}

function binaryPath(folder, platform, { appInfo, executableName }) {
  if (platform === 'darwin') return path.join(folder, `${appInfo.productFilename}.app`, 'Contents/Frameworks/Electron Framework.framework/Versions/A/Electron Framework');
  return path.join(folder, platform === 'win32' ? `${appInfo.productFilename}.exe` : executableName);
}

function nativeFiles(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.node'));
}

/** Native files whose name or folder does not speak of `target` (`linux-x64`); `musl` is another system than glibc. */
export function foreignBinaries(files, target) {
  const [platform = '', arch = ''] = target.split('-');
  return files.filter((file) => {
    const words = file.toLowerCase().split(/[^a-z0-9]+/u);
    return !words.includes(platform) || !words.includes(arch) || words.includes('musl');
  });
}
