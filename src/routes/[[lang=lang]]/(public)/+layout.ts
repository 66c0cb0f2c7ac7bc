/** Public pages are whole without a script. */
export const csr = false;
