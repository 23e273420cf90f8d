import type { Handlers } from './handlers.ts';
import type { TaskRegistry } from './task-registry.ts';

/** Watching and stopping long work. */
export function createTaskHandlers(tasks: TaskRegistry): Pick<Handlers, 'task.progress' | 'task.cancel'> {
  return {
    'task.progress': ({ taskId }) => ({ ...tasks.state(taskId) }),
    'task.cancel': ({ taskId }) => {
      tasks.cancel(taskId);
      return {};
    },
  };
}
