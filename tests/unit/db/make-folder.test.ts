import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "@/lib/server/db/make-folder";

const root = mkdtempSync(join(tmpdir(), "studio-folder-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("makes the folders above too, and leaves what is there", () => {
  makeFolder(join(root, "a/b/c"));
  makeFolder(join(root, "a/b/c"));
  expect(statSync(join(root, "a/b/c")).isDirectory()).toBe(true);
});

test("says at once when there is a file in the way", () => {
  writeFileSync(join(root, "file"), "");
  expect(() => makeFolder(join(root, "file/below"))).toThrow(/ENOTDIR/);
});

test.runIf(existsSync("/proc/self"))("says at once that nothing can be made in /proc", () => {
  expect(() => makeFolder("/proc/nope")).toThrow(/ENOENT|EACCES/);
});
