/** The desk lives in the browser alone: the server never renders what it cannot read. */
export const ssr = false;
export const csr = true;
