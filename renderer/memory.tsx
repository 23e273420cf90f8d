import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const MemoryContext = createContext<Map<string, unknown> | null>(null);

/** What screens remember while one is elsewhere: a search, a filter. Gone with the lock, because it lives inside the shell. */
export function MemoryProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [memory] = useState(() => new Map<string, unknown>());
  return <MemoryContext value={memory}>{children}</MemoryContext>;
}

/** Like `useState`, kept while the person visits other screens. One key, one type. */
export function useScreenMemory<Value>(key: string, start: Value): readonly [Value, (value: Value) => void] {
  const memory = use(MemoryContext);
  // The same key is only ever written with the same type: by this hook, for one screen.
  const [value, setValue] = useState<Value>(() => (memory?.has(key) === true ? (memory.get(key) as Value) : start));
  const keep = useCallback((next: Value) => {
    memory?.set(key, next);
    setValue(next);
  }, [memory, key]);
  return [value, keep];
}
