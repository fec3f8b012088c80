"use client";

import { Section } from "@/components/reference/section";
import { ReadTrouble } from "@/components/ui/read-trouble";
import { useSettings } from "@/lib/client/settings";
import { KeepSetting } from "./keep-setting";
import { PauseSetting } from "./pause";
import { WarningSetting } from "./warning";

/** What the people of a studio decide for all of it. Each change is saved at once. */
export function Settings() {
  const { data: settings, error, refetch } = useSettings();
  return (
    <div className="mx-auto min-h-dvh max-w-200 px-10 pt-5 pb-10 max-sm:px-4">
      <header className="mb-6">
        <h1 className="display text-display-m max-sm:sr-only">Settings</h1>
        <p className="mt-1 text-ink-2">They hold for everybody in this studio, and are saved at once.</p>
      </header>
      {error && !settings && <ReadTrouble error={error} retry={() => void refetch()} />}
      {settings && (
        <>
          <Section title="Queue">
            <PauseSetting settings={settings} />
          </Section>
          <Section title="Money">
            <WarningSetting />
          </Section>
          <Section title="Keep" note="How long the studio keeps files.">
            <div className="grid gap-7">
              <KeepSetting settings={settings} field="keepUploadsDays">
                Pictures and masks that people bring in, and crops of them, from the day they came.
              </KeepSetting>
              <KeepSetting settings={settings} field="keepResultsDays">
                Pictures and films that FASHN made, and what the studio makes of them.
              </KeepSetting>
              <KeepSetting settings={settings} field="keepTrashDays">
                What somebody put into the trash, from that day.
              </KeepSetting>
            </div>
          </Section>
        </>
      )}
    </div>
  );
}
