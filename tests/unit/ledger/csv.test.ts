import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "@/lib/server/ledger/csv";
import { readCsv } from "@/tests/support/csv";

describe("a line of CSV", () => {
  it("is read back as it was written, whatever stands in it", () => {
    const letter = fc.constantFrom('"', ",", "\r", "\n", " ", "=", "-", "a", "é", "日", "😀", "'");
    const harmless = fc.string({ unit: letter, maxLength: 12 }).filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(harmless, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (records) => {
        expect(readCsv(records.map(csvLine).join(""))).toEqual(records);
      }),
      { numRuns: 50 },
    );
  });

  it("never begins a text with what a spreadsheet runs", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("x")', "＝1"]) {
      expect(readCsv(csvLine([text]))).toEqual([[`'${text}`]]);
    }
  });

  it("leaves numbers bare, also negative ones, and what is not known empty", () => {
    expect(csvLine([-2, 0.15, null, "a,b", 'say "x"'])).toBe('-2,0.15,,"a,b","say ""x"""\r\n');
  });
});
