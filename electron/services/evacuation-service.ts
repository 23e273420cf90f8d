import { reviewDueOn } from '../../shared/evacuation/plan.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { loadSetting, saveSetting } from '../store/settings-repository.ts';
import type { Handlers } from './handlers.ts';
import { createLeaving } from './leave-register.ts';
import type { RegisterServiceContext } from './register-service.ts';

type EvacuationHandlers = Pick<Handlers, 'evacuation.plan' | 'evacuation.savePlan' | 'evacuation.review' | 'evacuation.prepare' | 'evacuation.leave'>;

/** The plan for leaving in a hurry, and leaving. */
export function createEvacuationHandlers(context: RegisterServiceContext): EvacuationHandlers {
  const { session } = context;
  const leaving = createLeaving(context);
  session.onLock(leaving.forget);
  return {
    'evacuation.plan': () => {
      const kept = session.read((db) => loadSetting(db, 'evacuationPlan'));
      if (kept === null) return { plan: null, reviewedOn: null, dueOn: null, due: true };
      const dueOn = reviewDueOn(kept);
      return { plan: kept.plan, reviewedOn: kept.reviewedOn, dueOn, due: dueOn <= session.today() };
    },
    'evacuation.savePlan': ({ plan }) => {
      session.write((db, stamp) => { saveSetting(db, stamp, { name: 'evacuationPlan', value: { plan, reviewedOn: session.today() } }); });
      return {};
    },
    'evacuation.review': () => {
      session.write((db, stamp) => {
        const kept = loadSetting(db, 'evacuationPlan');
        if (kept === null) throw new AppError('input/invalid');
        saveSetting(db, stamp, { name: 'evacuationPlan', value: { ...kept, reviewedOn: session.today() } });
      });
      return {};
    },
    'evacuation.prepare': ({ secret }, call) => leaving.prepare(secret, call),
    'evacuation.leave': ({ token, knowsSameDisk }) => {
      const begun = performance.now();
      const { dataRemoved } = leaving.leave({ token, knowsSameDisk });
      return { dataRemoved, milliseconds: Math.round(performance.now() - begun) };
    },
  };
}
