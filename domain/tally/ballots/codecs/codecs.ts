import type { BallotType } from "../types";
import { cumulative, quadratic, score } from "./amounts";
import { approval } from "./approval";
import type { BallotCodec } from "./codec";
import { consent } from "./consent";
import { plurality } from "./plurality";
import { ranked } from "./ranked";

const codecs = { plurality, approval, ranked, score, cumulative, quadratic, consent } as const satisfies Record<BallotType, unknown>;

export const codecOf = (ballotType: BallotType): BallotCodec => codecs[ballotType] as unknown as BallotCodec;
