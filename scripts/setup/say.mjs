/** Tells the person at the terminal what is being done. Plain lines: they also end up in log files. */
export function say(line) {
  process.stdout.write(`studio: ${line}\n`);
}

/** Ends the program with one clear line. */
export function fail(line) {
  process.stderr.write(`studio: ${line}\n`);
  process.exit(1);
}
