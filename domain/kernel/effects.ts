/** Current time, passed in so that a rule can be tested at any moment. */
export type Clock = () => Date;

/** A number in [0, 1). Passed in so that a lot can be drawn again. */
export type Rng = () => number;

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. Passed in because platforms differ. */
export type Sha256 = (text: string) => string;
