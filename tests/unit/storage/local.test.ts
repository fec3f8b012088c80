import { rmSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { isStorageKey } from "@/lib/server/storage/key";
import { localStorage } from "@/lib/server/storage/local";
import { testFolder } from "@/tests/support/pictures";

const folder = testFolder("storage");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, "media");
const storage = localStorage(root);

async function read(key: string, range?: { start: number; end: number }): Promise<string | null> {
  const opened = await storage.open(key, range);
  return opened && new Response(opened.stream).text();
}

const files = async () => (await readdir(root, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());

describe("the local storage", () => {
  it("keeps bytes and streams, and reads them whole and in parts", async () => {
    await storage.put("assets/a/original.png", Buffer.from("0123456789"));
    expect(await read("assets/a/original.png")).toBe("0123456789");
    expect(await read("assets/a/original.png", { start: 2, end: 4 })).toBe("234");
    expect(await storage.size("assets/a/original.png")).toBe(10);

    const parts = async function* () {
      yield Buffer.from("one ");
      yield Buffer.from("two");
    };
    await storage.put("assets/b/w240.webp", parts());
    expect(await read("assets/b/w240.webp")).toBe("one two");
  });

  it("reads files larger than a chunk, byte for byte", async () => {
    const bytes = Buffer.from(Array.from({ length: 700_001 }, (_, i) => i % 251));
    await storage.put("assets/large/original.png", bytes);
    const opened = await storage.open("assets/large/original.png");
    expect(Buffer.compare(Buffer.from(await new Response(opened?.stream).arrayBuffer()), bytes)).toBe(0);
  });

  it("leaves nothing behind when writing fails in the middle", async () => {
    const breaking = async function* () {
      yield Buffer.from("half");
      throw new Error("the line broke");
    };
    const before = (await files()).length;
    await expect(storage.put("assets/c/original.png", breaking())).rejects.toThrow("the line broke");
    expect(await storage.has("assets/c/original.png")).toBe(false);
    expect((await files()).length).toBe(before);
  });

  it("takes over a finished file", async () => {
    await writeFile(join(folder, "upload"), "finished");
    await storage.adopt("assets/d/original.jpg", join(folder, "upload"));
    expect(await read("assets/d/original.jpg")).toBe("finished");
    expect(await readdir(folder)).not.toContain("upload");
  });

  it("knows what is not there", async () => {
    expect(await storage.open("assets/nobody/original.png")).toBeNull();
    expect(await storage.has("assets/a/original.png/more")).toBe(false);
    await mkdir(join(root, "assets/empty"), { recursive: true });
    expect(await storage.has("assets/empty")).toBe(false);
    await expect(storage.withFile("assets/nobody/original.png", async () => 1)).rejects.toMatchObject({
      error: { code: "not_found" },
    });
    await storage.delete("assets/nobody/original.png");
  });

  it("deletes", async () => {
    await storage.put("assets/e/original.png", Buffer.from("x"));
    await storage.delete("assets/e/original.png");
    expect(await storage.has("assets/e/original.png")).toBe(false);
  });
});

describe("keys", () => {
  it.each([
    "../secret",
    "assets/../../secret",
    "assets/..",
    "/etc/passwd",
    "assets//a",
    "assets/.hidden",
    "assets/a\0.png",
    "assets\\..\\secret",
    "C:/windows",
    "assets/a/",
    "",
    ".",
    "assets/%2e%2e/secret",
    `assets/${"a".repeat(200)}`,
  ])("refuse %j", async (key) => {
    expect(isStorageKey(key)).toBe(false);
    await expect(storage.size(key)).rejects.toMatchObject({ error: { code: "not_found" } });
  });

  it("never leave the folder, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ".", "/", "\\", "-", "\0", "~", "%") }), (key) => {
        fc.pre(isStorageKey(key));
        expect(join(root, key).startsWith(`${root}/`)).toBe(true);
        expect(key.split("/").some((part) => part.startsWith("."))).toBe(false);
      }),
    );
  });
});
