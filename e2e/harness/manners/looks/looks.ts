import { database } from './database.ts';
import type { Look } from './look.ts';
import { pages } from './pages.ts';
import { requests } from './requests.ts';

export type { Look };
export const looks = { ...database, ...requests, ...pages };
export type Id = keyof typeof looks;
export const ids = Object.keys(looks) as Id[];
