import { openEngine } from "./open-engine";

// The engine in a process of its own, for tests that kill it.
const engine = await openEngine();
process.on("message", async () => process.send?.((await engine.tryOn()).id));
process.send?.("ready");
