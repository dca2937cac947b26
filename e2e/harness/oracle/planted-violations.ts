import { plantedStates } from './planted-states.ts';
import { plantedWindows } from './planted-windows.ts';
import type { Planted } from './spoiling.ts';

/** Every way in which the tests spoil a restaurant that is right. */
export const plantedViolations: Planted[] = [...plantedWindows, ...plantedStates];
