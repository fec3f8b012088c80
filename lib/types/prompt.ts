/** A prompt that was sent before. */
export type PastPrompt = {
  text: string;
  /** The newest take that was made with it. */
  take: number;
  jobId: string;
  createdAt: string;
};

export type PromptPage = { prompts: PastPrompt[]; next: string | null };
