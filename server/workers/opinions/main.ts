import { answering } from "../answering";
import { opinionStates } from "./states";

const states = opinionStates();

answering(states.answer);
