import { contextBridge, ipcRenderer } from 'electron';

/**
 * All the page ever gets: one frozen function, JSON values in and out.
 * SECURITY: the Electron channel is fixed here, so the page can reach nothing else; no event object, no listener.
 */
contextBridge.exposeInMainWorld('oberih', Object.freeze({
  invoke: (channel: string, payload: unknown): Promise<unknown> => ipcRenderer.invoke('oberih.dispatch', channel, payload),
}));
