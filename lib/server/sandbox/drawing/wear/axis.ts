/** The upright line through neck and navel on which all standing bodies are drawn, in units of the sheet. */
export const axis = 456;
