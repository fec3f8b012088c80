import type { ModelName } from "@/lib/catalog";
import type { AssetView } from "@/lib/types/asset";
import { beforeSending } from "../before-sending";
import { useDrafts } from "../drafts";
import { type MaskSession, openMaskSession } from "./mask-session";

/** The inputs of an endpoint that a mask has to do with. */
export type MaskInputs = { model: ModelName; picture: string; mask: string };

const draftOf = ({ model }: MaskInputs) => useDrafts.getState().drafts[model] ?? {};
const maskIn = (inputs: MaskInputs): string | null => {
  const mask = draftOf(inputs)[inputs.mask];
  return typeof mask === "string" && mask !== "" ? mask : null;
};

/**
 * Keeps a draft and what is painted the same: its mask is set exactly while the studio has all of what is seen, and what
 * is not yet there is sent before the draft is. A mask that comes into the draft otherwise, with the inputs of an earlier
 * job, is brought onto the picture. Returns how to stop.
 */
function link(session: MaskSession, inputs: MaskInputs): () => void {
  const { picture, mask, model } = inputs;
  const mine = () => draftOf(inputs)[picture] === session.picture.id;
  let taking: string | null = null;

  const tellDraft = () => {
    if (!mine() || taking) return;
    const sent = session.sent() ?? null;
    if (sent !== maskIn(inputs)) useDrafts.getState().set(model, mask, sent ?? undefined);
  };
  const readDraft = () => {
    const wanted = maskIn(inputs);
    if (!mine() || !wanted || wanted === taking || wanted === session.sent()) return;
    taking = wanted;
    void session
      .take(wanted)
      .catch(() => undefined)
      .finally(() => {
        taking = null;
        tellDraft();
      });
  };
  const stops: (() => void)[] = [];
  void session.restored.then(() => {
    tellDraft();
    stops.push(session.onSent(tellDraft), useDrafts.subscribe(readDraft));
  });
  stops.push(
    beforeSending(model, (draft) => {
      if (draft[picture] !== session.picture.id) return null;
      const withMask = (id: string | null) => {
        const { [mask]: _, ...rest } = draft;
        return id === null ? rest : { ...rest, [mask]: id };
      };
      const sent = session.sent();
      if (sent !== undefined && sent === (draft[mask] ?? null)) return null;
      return {
        words: "Sending the mask",
        done: session.send().then((result) => (result.ok ? { ok: true, draft: withMask(result.value) } : result)),
      };
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

type Open = { session: MaskSession; close: () => void };
let open: Open | null = null;

/**
 * The mask of the picture in a draft. It stays open while other things stand on the stage; another picture's takes its
 * place.
 */
export function openMask(inputs: MaskInputs, picture: AssetView): MaskSession {
  if (open?.session.picture.id === picture.id) return open.session;
  open?.close();
  const session = openMaskSession(picture, maskIn(inputs));
  const unlink = link(session, inputs);
  open = {
    session,
    close: () => {
      unlink();
      // What was painted last is kept before it goes.
      void session.send().finally(session.dispose);
    },
  };
  return session;
}
