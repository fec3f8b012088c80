import type { Metadata, Viewport } from "next";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { hanken, imbue } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "FASHN Studio", template: "%s · FASHN Studio" },
  description: "A studio for AI fashion photoshoots over the FASHN API.",
  robots: { index: false },
};

export const viewport: Viewport = {
  // The margins' own colours, so that the browser's frame continues them.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfbfa" },
    { media: "(prefers-color-scheme: dark)", color: "#1c1c1b" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script sets data-theme before React looks.
    <html lang="en" className={`${imbue.variable} ${hanken.variable}`} suppressHydrationWarning>
      <body>
        <ThemeProvider
          attribute="data-theme"
          value={{ light: "paper", dark: "darkroom" }}
          defaultTheme="system"
          enableColorScheme={false}
          disableTransitionOnChange
        >
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
