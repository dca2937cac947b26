import { plantedStates } from './planted-states.ts';
import { plantedWindows } from './planted-windows.ts';
import type { Planted } from './corruption.ts';

/** Every way in which the tests corrupt a correct restaurant. */
export const plantedViolations: Planted[] = [...plantedWindows, ...plantedStates];
