import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { deliver } from "@/lib/server/assets/deliver";
import { prepare } from "@/lib/server/assets/prepare";
import { closeDatabase } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { isSigned, secret, sign } from "@/lib/server/secret";
import { ownStudio, readUrl, uploaded } from "@/tests/support/files";
import { noise } from "@/tests/support/pictures";

const studio = ownStudio("deliver");
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
  studio.discard();
});

describe("how a prepared picture reaches FASHN", () => {
  it("inside the request, when FASHN cannot reach this studio", async () => {
    const prepared = await prepare((await uploaded(noise(300, 200).jpeg())).id, 2000);
    const uri = await deliver(prepared);
    expect(uri).toMatch(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+=*$/);
    const kept = Buffer.from(await (await readUrl(`/files/${prepared.key}`)).arrayBuffer());
    expect(Buffer.compare(Buffer.from(uri.split(",")[1] ?? "", "base64"), kept)).toBe(0);
    env().studio.publicUrl = "http://studio.test";
    expect(await deliver(prepared)).toBe(uri);
  });

  it("by a signed address that expires, when it can over https", async () => {
    const prepared = await prepare((await uploaded(noise(300, 201).jpeg())).id, 2000);
    env().studio.publicUrl = "https://studio.test";
    const url = new URL(await deliver(prepared));
    expect(url.origin).toBe("https://studio.test");
    expect((await readUrl(url.href)).status).toBe(200);

    const changed = (change: (query: URLSearchParams) => void) => {
      const other = new URL(url);
      change(other.searchParams);
      return readUrl(other.href);
    };
    expect((await changed((query) => query.set("signature", `${query.get("signature")}x`))).status).toBe(403);
    expect((await changed((query) => query.set("expires", String(Date.now() + 1e12)))).status).toBe(403);
    const other = new URL(url);
    other.pathname = other.pathname.replace("fashn-2000", "fashn-6000");
    expect((await readUrl(other.href)).status).toBe(403);

    vi.useFakeTimers({ toFake: ["Date"], now: Number(url.searchParams.get("expires")) });
    expect((await readUrl(url.href)).status).toBe(403);
  });
});

describe("the studio's secret", () => {
  it("is made once and readable by its owner alone", () => {
    const file = join(studio.dataDir, "secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secret()).toHaveLength(43);
    expect(secret()).toBe(secret());
  });

  it("signs a text for one purpose", () => {
    const signature = sign("webhook", "job 1");
    expect(isSigned("webhook", "job 1", signature)).toBe(true);
    expect(isSigned("webhook", "job 2", signature)).toBe(false);
    expect(isSigned("file", "job 1", signature)).toBe(false);
    expect(isSigned("webhook", "job 1", "")).toBe(false);
  });
});
