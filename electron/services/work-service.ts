import { AppError } from '../../shared/errors/app-error.ts';
import { dropWork, keepWork, loadWork } from '../store/kept-work-repository.ts';
import type { Handlers } from './handlers.ts';
import type { Session } from './session.ts';

type WorkHandlers = Pick<Handlers, 'work.keep' | 'work.load' | 'work.drop'>;

/** Unfinished forms that wait inside the register. INVARIANT: each for whoever is in; nobody reads another's. */
export function createWorkHandlers(session: Session): WorkHandlers {
  return {
    'work.keep': ({ key, caseId, work }) => {
      assertJson(work);
      session.write((db, stamp) => { keepWork(db, stamp, { key, caseId, work }); });
      return {};
    },
    'work.load': ({ key }) => ({ work: session.read((db) => loadWork(db, session.person().id, key)) }),
    'work.drop': ({ key }) => {
      session.write((db, stamp) => { dropWork(db, stamp, key); });
      return {};
    },
  };
}

function assertJson(work: string): void {
  try {
    JSON.parse(work);
  } catch {
    throw new AppError('input/invalid');
  }
}
