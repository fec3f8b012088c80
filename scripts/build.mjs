// `npm run build`: builds in any case. `npm start` and the tests then find the build finished.
import { build } from "./setup/build.mjs";

await build({ quiet: false });
