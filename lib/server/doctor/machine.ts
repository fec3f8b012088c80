import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env, settingProblems } from "../env";
import { blocks, type Finding, good, note, reasonOf } from "./finding";

/** Less than this and the next pictures will not fit; ten times as much and somebody should know. Bytes. */
const leastFree = 500_000_000;

/** What is wrong with the settings. Nothing else can be checked while one cannot be read. */
export function checkSettings(): Finding[] {
  const { wrong, unknown } = settingProblems();
  const fix = "Change it in .env or in the environment; .env.example explains it.";
  return [
    ...(wrong.length > 0
      ? wrong.map(({ setting, problem }) => blocks("Settings", `${setting} ${problem}`, fix))
      : [good("Settings", "all can be read")]),
    ...unknown.map((name) => note("Settings", `${name} is no setting of the studio`, "Compare it with .env.example.")),
  ];
}

export function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const old = major < 22 || (major === 22 && minor < 18);
  return old
    ? blocks("Node", `${process.version} is too old`, "Use npm start, or install Node 24.")
    : good("Node", process.version);
}

/** Whether files can be written and read back where the data lies, and how much more fits there. */
export async function checkDataDirectory(): Promise<Finding> {
  const { dataDir } = env().studio;
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  const file = join(folder, `.doctor.${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(file, "studio");
    if ((await readFile(file, "utf8")) !== "studio") throw new Error("what was written is not what was read");
  } catch (error) {
    const fix = "Give the user who runs the studio the right to write there, or set STUDIO_DATA_DIR to another place.";
    return blocks("Data directory", `${folder} cannot be written (${reasonOf(error)})`, fix);
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const words = `${(free / 1e9).toFixed(1)} GB free`;
  const fix = "Make room, empty the trash, or move STUDIO_DATA_DIR to a larger disk.";
  if (free < leastFree) return blocks("Data directory", `${dataDir}: only ${words}`, fix);
  if (free < 10 * leastFree) return note("Data directory", `${dataDir}: only ${words}`, fix);
  return folder === dataDir
    ? good("Data directory", `${dataDir} can be written, ${words}`)
    : note("Data directory", `${dataDir} is not there yet; the first start makes it, ${words}`);
}

/** Whoever reaches the port may use the studio and its credits. */
export function checkListening(): Finding {
  const { hostname, port } = env();
  if (hostname === "localhost" || hostname === "::1" || hostname.startsWith("127.")) {
    return good("Listening", `${hostname}:${port}, for this machine alone`);
  }
  const fix = "Leave HOSTNAME at 127.0.0.1 and put something in front that asks for a password.";
  return note("Listening", `${hostname}:${port}: whoever reaches it may use the studio and its credits`, fix);
}

export function checkUploadThing(): Finding {
  // A token of another shape has already been refused among the settings.
  return env().uploadthingToken
    ? good("UploadThing", "the token has the right shape")
    : good("UploadThing", "not set; pictures come in directly");
}
