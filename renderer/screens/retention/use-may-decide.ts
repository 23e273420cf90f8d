import { useSession } from '../../session.tsx';

/** Whether whoever is in may decide about keeping, closing and destroying. The border decides; this only spares useless buttons. */
export function useMayDecide(): boolean {
  const role = useSession().status.person?.role;
  return role === 'focal-point' || role === 'supervisor';
}
