/** Who a request comes from, as far as the door can tell before any session is read. */
export type Caller = { readonly requestId: string; readonly ip: string };
