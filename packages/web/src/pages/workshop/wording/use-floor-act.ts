import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

const READINGS = ['readFloor', 'readWorkshopSession', 'readWorkshop', 'listNominations', 'readDocument'];

/** Called after an act on the floor of the enclosing session. */
export const FloorDone = createContext<() => void>(() => undefined);

/** Something done on the floor of a session: afterwards the floor and the session are read again. */
export function useFloorAct<Given>(act: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  const done = useContext(FloorDone);
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone?.();
      done();
      for (const name of READINGS) await client.invalidateQueries({ queryKey: [name] });
    },
  });
}
