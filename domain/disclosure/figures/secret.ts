/**
 * How many must have voted in a secret poll before anybody is told how many have, and for it to be counted at all: the count of two ballots
 * tells each of the two what the other one cast.
 */
export const LEAST_SECRET_VOTERS = 3;
