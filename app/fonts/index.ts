import localFont from "next/font/local";

/** Condensed Didone: names tools, dates and frame numbers. */
export const imbue = localFont({
  src: "./imbue-latin.woff2",
  variable: "--font-imbue",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

/** Says everything else, small. */
export const hanken = localFont({
  src: "./hanken-grotesk-latin.woff2",
  variable: "--font-hanken",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Arial",
});
