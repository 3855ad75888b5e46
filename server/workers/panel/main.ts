import { computeFigures } from "@/server/services/panel/results/compute-figures";
import { answering } from "../answering";

answering(computeFigures);
