import { describe, expect, it } from "vitest";
import { errorNames, errorWords } from "@/lib/catalog/errors";

describe("words for FASHN's errors", () => {
  it("cover every documented name and every name of the SDK", () => {
    expect(errorNames.toSorted()).toEqual(
      [
        "BadRequest",
        "UnauthorizedAccess",
        "NotFound",
        "RateLimitExceeded",
        "ConcurrencyLimitExceeded",
        "OutOfCredits",
        "InternalServerError",
        "ImageLoadError",
        "ContentModerationError",
        "InputValidationError",
        "ThirdPartyError",
        "UnavailableError",
        "PipelineError",
        "PoseError",
        "LoRALoadError",
        "3rdPartyProviderError",
        "PollingTimeout",
      ].sort(),
    );
  });

  it.each(errorNames)("%s has a title of two to four words and one sentence of advice", (name) => {
    const { title, advice } = errorWords(name);
    expect(title.split(" ").length).toBeGreaterThanOrEqual(2);
    expect(title.split(" ").length).toBeLessThanOrEqual(4);
    expect(advice).toMatch(/^[A-Z][^!]*\.$/);
    expect(advice.match(/[.] /g)).toBeNull();
  });

  it("never claim a charge that FASHN does not make", () => {
    const charged = errorNames.filter((name) => errorWords(name).charged !== "no");
    expect(charged).toEqual(["PollingTimeout"]);
    expect(errorWords("PollingTimeout").charged).toBe("unknown");
  });

  it("tell apart what may work on another try from what will not", () => {
    expect(errorWords("UnavailableError").again).toBe(true);
    expect(errorWords("PoseError").again).toBe(false);
  });

  it.each(["BrandNewError", "constructor", "__proto__", "toString"])("show the unknown name %s as it is", (name) => {
    const words = errorWords(name);
    expect(words.title).toBe(name);
    expect(words.advice).not.toBe("");
  });

  it("have something to say when FASHN gives no name", () => {
    expect(errorWords("").title).toBe("Unnamed error");
  });
});
