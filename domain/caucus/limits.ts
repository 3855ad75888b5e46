/** Characters (UTF-16 code units, as a text field counts them) that the notes of a delegation may have. */
export const MOST_NOTES = 50_000;

/** Bytes of one change to the notes: all of them pasted at once, with what the change says of itself. */
export const MOST_UPDATE_BYTES = 160_000;

/** Characters of one message between delegations. */
export const MOST_MESSAGE = 2_000;
