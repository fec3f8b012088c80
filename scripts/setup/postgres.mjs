import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";

const programs = ["initdb", "pg_ctl", "postgres"];
const debian = "/usr/lib/postgresql";
const isRoot = () => process.getuid?.() === 0;

/** The folder that has all programs: one of PATH, else Debian's, which is not on it, the newest release first. */
function installed() {
  const releases = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...releases.map((name) => join(debian, name, "bin"))];
  return folders.find((folder) => programs.every((name) => existsSync(join(folder, name))));
}

/** @throws Error in one line that says what to install by hand. */
async function install() {
  const byHand = "the tests need PostgreSQL: install it (Debian: apt-get install postgresql) and run them again.";
  if (!isRoot()) throw new Error(byHand);
  say("no PostgreSQL found; installing Debian's…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql"]]) {
    const { code, output } = await run("apt-get", ["-qq", ...args], { quiet: true, env }).catch((error) => ({
      code: 1,
      output: String(error),
    }));
    if (code !== 0) throw new Error(`${byHand}\n${output}`);
  }
  const folder = installed();
  if (!folder) throw new Error(byHand);
  return folder;
}

/** Postgres refuses to run as root: there it runs as the user that Debian made for it, else as nobody. */
function user() {
  if (!isRoot()) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Nothing here outlives the tests: what makes a database safe against a power cut is left out. */
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
# Far from UTC: a time that is stored without its zone would show.
timezone = '<+0545>-05:45'
`;

/**
 * A Postgres server for the tests, in a temporary directory, until `stop` is called or this process ends in whatever
 * way. Installs Postgres where it is missing.
 * @returns {Promise<{ url: string, down(): Promise<void>, up(): Promise<void>, stop(): Promise<void> }>}
 *   `down` and `up` restart it on the same data
 * @throws Error that says what to install, or what Postgres said
 */
export async function startPostgres() {
  const programFolder = installed() ?? (await install());
  const as = user();
  const folder = mkdtempSync(join(tmpdir(), "studio-postgres-"));
  const data = join(folder, "data");
  const secret = join(folder, "password");
  const password = randomBytes(12).toString("hex");
  writeFileSync(secret, password, { mode: 0o600 });
  if (as.uid !== undefined) for (const path of [folder, secret]) chownSync(path, as.uid, as.gid);

  const command = async (name, ...args) => {
    const child = spawn(join(programFolder, name), args, { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    const [code] = await once(child, "exit");
    if (code === 0) return;
    const log = existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
    throw new Error(`${name} ended with ${code}:\n${said}${log}`);
  };
  // Ends the server and removes its data once this process closes the pipe or is gone, however that came about.
  const keeper = spawn(
    "sh",
    [
      "-c",
      'cat >/dev/null; "$1" -D "$2/data" -m immediate stop; rm -rf "$2"',
      "sh",
      join(programFolder, "pg_ctl"),
      folder,
    ],
    { ...as, stdio: ["pipe", "ignore", "ignore"], cwd: "/", detached: true },
  );
  keeper.unref();
  keeper.stdin.unref?.();

  let port = await freePort();
  const up = () => command("pg_ctl", "-D", data, "-s", "-w", "-l", join(folder, "log"), "-o", `-p ${port}`, "start");
  const down = () => command("pg_ctl", "-D", data, "-s", "-w", "-m", "fast", "stop");
  const stop = async () => {
    keeper.ref();
    keeper.stdin.end();
    if (keeper.exitCode === null) await once(keeper, "exit");
  };
  try {
    await command(
      "initdb",
      "-D",
      data,
      "-U",
      "studio",
      "-A",
      "scram-sha-256",
      `--pwfile=${secret}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    );
    appendFileSync(join(data, "postgresql.conf"), settings);
    for (let attempt = 1; ; attempt++) {
      try {
        await up();
        break;
      } catch (error) {
        // Another program may have taken the port in between.
        if (attempt === 3) throw error;
        port = await freePort();
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  say(`PostgreSQL from ${programFolder} on port ${port}, for these tests`);
  return { url: `postgres://studio:${password}@127.0.0.1:${port}/postgres`, up, down, stop };
}
