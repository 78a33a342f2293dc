import { useMutation, useQueryClient } from '@tanstack/react-query';

const READINGS = ['readFloor', 'readWorkshopSession', 'readWorkshop', 'listNominations', 'readDocument'];

/** Something done on the floor of a session: afterwards the floor and the session are read again. */
export function useFloorAct<Given>(act: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone?.();
      for (const name of READINGS) await client.invalidateQueries({ queryKey: [name] });
    },
  });
}
