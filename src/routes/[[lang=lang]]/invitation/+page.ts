/** Keys are made here, so everything happens in the browser. */
export const ssr = false;
export const csr = true;
