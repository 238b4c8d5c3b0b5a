import { makeDoor } from '../../../ui/door.ts';

export const PALETTE_DOOR = makeDoor<true>();
