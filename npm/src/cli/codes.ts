/** How the command ends: the same exit codes as Python's, of which these verbs need three. */
export const DONE = 0;
export const FAILED = 1;
export const MISUSE = 64;
