import { bareServer } from "./limits";

// A process of its own, as the product has one, so that limit and product share the machine with the load in the same way.
const port = await bareServer(Number(process.argv[2]));
process.send?.(port);
