/** More workplaces than these come apart from the form: each weighs some sixty bytes on a slow connection. */
export const MANY_SITES = 12;
