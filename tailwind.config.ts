import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

/**
 * The look of the studio: two themes ("paper", light, and "darkroom", dark), one ruled scale, two typefaces.
 *
 * Greys carry almost no hue, so that cloth is judged in its true colour. Red (`mark`, `rubylith`) is only ever a person's
 * hand: stars, masks, comments. Amber is the only caution colour. There is no success colour: the picture is the success.
 * Contrast, computed by WCAG 2: every text colour reaches 4.5 on every surface it stands on, edges of controls reach 3.
 */
const paper = {
  "color-scheme": "light",
  "--paper": "oklch(0.987 0.001 95)",
  "--table": "oklch(0.944 0.0015 95)",
  "--slip": "oklch(1 0 0)",
  "--well": "oklch(0.962 0.0015 95)",
  "--ink": "oklch(0.2 0.004 95)",
  "--ink-2": "oklch(0.42 0.004 95)",
  "--ink-3": "oklch(0.515 0.004 95)",
  "--rule": "oklch(0.885 0.002 95)",
  "--rule-2": "oklch(0.62 0.003 95)",
  "--press": "oklch(0.2 0.004 95)",
  "--on-press": "oklch(0.987 0.001 95)",
  "--mark": "oklch(0.57 0.215 28)",
  "--on-mark": "oklch(1 0 0)",
  "--rubylith": "oklch(0.56 0.23 27 / 0.5)",
  "--amber": "oklch(0.49 0.105 62)",
  "--amber-wash": "oklch(0.955 0.028 80)",
  "--focus": "oklch(0.2 0.004 95)",
  "--focus-gap": "oklch(1 0 0)",
  "--veil": "oklch(0.2 0 0 / 0.32)",
  "--shadow-print": "0 1px 1px oklch(0.2 0 0 / 0.05), 0 6px 18px oklch(0.2 0 0 / 0.07)",
  "--shadow-slip": "0 0 0 1px oklch(0.2 0 0 / 0.09), 0 2px 6px oklch(0.2 0 0 / 0.06), 0 12px 32px oklch(0.2 0 0 / 0.1)",
};

const darkroom: typeof paper = {
  "color-scheme": "dark",
  "--paper": "oklch(0.228 0.0015 95)",
  "--table": "oklch(0.188 0.001 95)",
  "--slip": "oklch(0.28 0.002 95)",
  "--well": "oklch(0.262 0.0015 95)",
  "--ink": "oklch(0.945 0.002 95)",
  "--ink-2": "oklch(0.79 0.003 95)",
  "--ink-3": "oklch(0.685 0.003 95)",
  "--rule": "oklch(0.335 0.002 95)",
  "--rule-2": "oklch(0.56 0.003 95)",
  "--press": "oklch(0.945 0.002 95)",
  "--on-press": "oklch(0.18 0.002 95)",
  "--mark": "oklch(0.675 0.2 29)",
  "--on-mark": "oklch(0.15 0.01 29)",
  "--rubylith": "oklch(0.6 0.24 27 / 0.52)",
  "--amber": "oklch(0.81 0.12 78)",
  "--amber-wash": "oklch(0.305 0.035 75)",
  "--focus": "oklch(0.945 0.002 95)",
  "--focus-gap": "oklch(0.15 0 0)",
  "--veil": "oklch(0 0 0 / 0.55)",
  "--shadow-print": "0 1px 2px oklch(0 0 0 / 0.5), 0 10px 28px oklch(0 0 0 / 0.35)",
  "--shadow-slip": "0 0 0 1px oklch(1 0 0 / 0.1), 0 12px 32px oklch(0 0 0 / 0.5)",
};

/** Durations stand in variables so that reduced motion makes every one of them instant in one place. */
const motion = { "--t-press": "80ms", "--t-hover": "120ms", "--t-panel": "220ms", "--t-fold": "320ms" };
const still = { "--t-press": "0ms", "--t-hover": "0ms", "--t-panel": "0ms", "--t-fold": "0ms", "--t-develop": "0ms" };

const themes = plugin(({ addBase }) =>
  addBase({
    ":root": { ...motion, "--t-develop": "900ms" },
    "@media (prefers-reduced-motion: reduce)": { ":root": still },
    ':root, [data-theme="paper"]': paper,
    '[data-theme="darkroom"]': darkroom,
    // Before the theme script has run, and without JavaScript, the system decides.
    "@media (prefers-color-scheme: dark)": { ":root:not([data-theme])": darkroom },
  }),
);

const config: Config = {
  content: [],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      /** Margins: index, brief, strip. */
      paper: "var(--paper)",
      /** The light table: stage and sheets. */
      table: "var(--table)",
      /** Floating bars, menus, dialogs. */
      slip: "var(--slip)",
      /** Inside a field: empty slots, text areas. */
      well: "var(--well)",
      ink: { DEFAULT: "var(--ink)", 2: "var(--ink-2)", 3: "var(--ink-3)" },
      /** Hairlines; `rule-2` for edges of controls and ruler ticks. */
      rule: { DEFAULT: "var(--rule)", 2: "var(--rule-2)" },
      press: { DEFAULT: "var(--press)", on: "var(--on-press)" },
      mark: { DEFAULT: "var(--mark)", on: "var(--on-mark)", print: "oklch(0.57 0.215 28)" },
      rubylith: "var(--rubylith)",
      amber: { DEFAULT: "var(--amber)", wash: "var(--amber-wash)" },
      focus: { DEFAULT: "var(--focus)", gap: "var(--focus-gap)" },
      veil: "var(--veil)",
      /** Slips that lie on a picture are the same in both themes. */
      tag: { DEFAULT: "#ffffff", ink: "#161615", 2: "#5c5b58", press: "#ecebe9" },
    },
    fontFamily: {
      /** Names of tools, dates, frame numbers; 16 px or more. */
      house: ["var(--font-imbue)", '"Bodoni 72"', "Didot", '"Times New Roman"', "serif"],
      sans: ["var(--font-hanken)", '"Helvetica Neue"', "Arial", "sans-serif"],
    },
    fontSize: {
      key: ["0.6875rem", "0.875rem"],
      caption: ["0.75rem", "1rem"],
      body: ["0.8125rem", "1.125rem"],
      prompt: ["0.875rem", "1.3125rem"],
      action: ["0.9375rem", "1.25rem"],
      lead: ["1rem", "1.5rem"],
      plate: ["1.125rem", "1.125rem"],
      frame: ["1.25rem", "1.25rem"],
      "display-s": ["1.75rem", "1.875rem"],
      "display-t": ["2.25rem", "2.5rem"],
      "display-m": ["2.75rem", "2.75rem"],
      "display-l": ["4.5rem", "4.125rem"],
      "display-xl": ["5.25rem", "4.4375rem"],
    },
    fontWeight: { display: "330", figure: "400", text: "420", press: "520", strong: "580" },
    borderRadius: { none: "0", control: "0.125rem", full: "9999px" },
    boxShadow: { none: "none", print: "var(--shadow-print)", slip: "var(--shadow-slip)" },
    transitionTimingFunction: {
      out: "cubic-bezier(0.2, 0, 0, 1)",
      in: "cubic-bezier(0.4, 0, 1, 1)",
      develop: "cubic-bezier(0.3, 0, 0.2, 1)",
    },
    transitionDuration: {
      press: "var(--t-press)",
      hover: "var(--t-hover)",
      panel: "var(--t-panel)",
      fold: "var(--t-fold)",
      develop: "var(--t-develop)",
    },
    extend: {
      spacing: {
        /** Regions. */
        index: "11rem",
        keys: "3.25rem",
        cover: "31rem",
        brief: "22rem",
        recipe: "21rem",
        strip: "13rem",
        "strip-1": "8.5rem",
        gutter: "7.125rem",
        /** Controls: default, primary, and the least a finger needs. */
        control: "2.25rem",
        primary: "3rem",
        touch: "2.75rem",
        /** Between prints on a contact sheet. */
        sheet: "0.375rem",
      },
      zIndex: { float: "10", bar: "20", menu: "30", dialog: "40", toast: "50" },
    },
  },
  plugins: [themes],
};

export default config;
