import { createContext, use } from 'react';
import type { FormValue, FormJson } from './form-value.ts';

/** The form that is being edited, for the parts that set more than one field. */
export interface CaseFormAccess {
  readonly value: FormValue;
  readonly set: (path: string, next: FormJson | undefined) => void;
}

export const CaseFormContext = createContext<CaseFormAccess | null>(null);

export function useCaseForm(): CaseFormAccess {
  const access = use(CaseFormContext);
  if (access === null) throw new Error('a case field outside the form');
  return access;
}
