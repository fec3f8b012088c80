/** Samples of Prometheus's text format by `name{label="value"}`, labels in alphabetical order. @throws Error on what is no such text */
export function readSamples(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name, labels = "", value] = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/i.exec(line) ?? [];
    if (!name || !/^([+-]Inf|NaN|-?\d[\d.e+-]*)$/i.test(value ?? "")) throw new Error(`not a sample: ${line}`);
    const sorted = (labels.match(/\w+="(?:[^"\\]|\\.)*"/g) ?? []).sort().join(",");
    const key = sorted ? `${name}{${sorted}}` : name;
    if (samples.has(key)) throw new Error(`told twice: ${key}`);
    samples.set(key, Number(value));
  }
  return samples;
}
