"use client";

import { type FormEvent, useState } from "react";
import type { AssetView } from "@/lib/types/asset";
import { type IdentityView, longestFaceName } from "@/lib/types/identity";
import { ActionsRow } from "../slot/slot-actions";
import { useFaceActions } from "./use-face-actions";

type Props = { face: AssetView; identity: IdentityView | undefined };

/** The name of the face in a slot, or the way to give it one. */
export function FaceName({ face, identity }: Props) {
  const { give, rename, forget } = useFaceActions();
  const [naming, setNaming] = useState(false);

  if (naming) {
    const save = (name: string) => (identity ? rename(identity, name) : give(face.id, name));
    return <NameField start={identity?.name ?? ""} onSave={save} onClose={() => setNaming(false)} />;
  }
  if (!identity) {
    return (
      <button type="button" className="link w-fit text-caption text-ink-2" onClick={() => setNaming(true)}>
        Name this face
      </button>
    );
  }
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="min-w-0 truncate font-strong">{identity.name}</span>
      <ActionsRow
        actions={[
          { label: "Rename", run: () => setNaming(true) },
          { label: "Forget", run: () => void forget(identity) },
        ]}
      />
    </div>
  );
}

type FieldProps = { start: string; onSave: (name: string) => Promise<string | null>; onClose: () => void };

/** Enter keeps the name, Esc leaves it as it was. */
function NameField({ start, onSave, onClose }: FieldProps) {
  const [name, setName] = useState(start);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || name.trim() === start) return onClose();
    const wrong = await onSave(name);
    if (wrong) setTrouble(wrong);
    else onClose();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Not also the sheet that the brief may be.
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-baseline gap-2 border-rule-2 border-b bg-well px-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-2">
        <input
          aria-label="Name of this face"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={longestFaceName}
          placeholder="Name"
          // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was just pressed
          autoFocus
          className="h-control w-0 grow bg-transparent shadow-none! outline-none! placeholder:text-ink-3 max-sm:h-touch max-sm:text-lead"
        />
        <button type="submit" className="text-caption text-ink-2 hover:text-ink pointer-coarse:py-3">
          Save
        </button>
      </div>
      {trouble && <p className="mt-1 text-amber text-caption">{trouble}</p>}
    </form>
  );
}
