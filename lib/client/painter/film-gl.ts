import type { FilmDrawer } from "./film";
import { createProgram } from "./program";
import { type ReadableSurface, TILE } from "./types";

/** One triangle that covers everything. */
const VERTEX = `#version 300 es
void main() {
  gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}`;

/**
 * Below full size every screen pixel takes the mean of the picture pixels under it (up to 8 × 8, four by each linear
 * sample); from full size on it takes the one under its centre, so that pixels stay pixels.
 */
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D mask;
uniform vec2 size;
uniform vec3 view;
uniform float height;
uniform bool inverted;
uniform bool outline;
uniform vec4 film;
out vec4 colour;

float at(vec2 screen) {
  vec2 p = (screen - view.yz) / view.x;
  if (any(lessThan(p, vec2(0.0))) || any(greaterThanEqual(p, size))) return 0.0;
  float sum = 0.0;
  if (view.x >= 1.0) {
    sum = texelFetch(mask, ivec2(p), 0).r;
  } else {
    float wide = 1.0 / view.x;
    int taps = int(clamp(ceil(wide / 2.0), 1.0, 4.0));
    for (int i = 0; i < taps * taps; i++) {
      vec2 offset = (vec2(i % taps, i / taps) + 0.5) / float(taps) - 0.5;
      sum += texture(mask, (p + offset * wide) / size).r;
    }
    sum /= float(taps * taps);
  }
  return inverted ? 1.0 - sum : sum;
}

void main() {
  vec2 screen = vec2(gl_FragCoord.x, height - gl_FragCoord.y);
  float here = at(screen);
  if (!outline) {
    colour = vec4(film.rgb, 1.0) * (here * film.a);
    return;
  }
  bool inside = here >= 0.5;
  bool edge = false;
  for (int i = 0; i < 4; i++) {
    vec2 step = vec2(i == 0 ? 1 : i == 1 ? -1 : 0, i == 2 ? 1 : i == 3 ? -1 : 0);
    edge = edge || (at(screen + step * 1.5) >= 0.5) != inside;
  }
  // Film colour on the painted side, white on the other: seen on any picture.
  colour = edge ? (inside ? vec4(film.rgb, 1.0) : vec4(0.85)) : vec4(0.0);
}`;

const OPTIONS: WebGLContextAttributes = { antialias: false, depth: false, stencil: false };

/**
 * The mask as a texture of one byte per pixel. Null without WebGL 2 in hardware or for pictures beyond its largest texture.
 * @param lost Called when the graphics card forgot everything and all tiles are wanted again.
 */
export function glFilm(surface: ReadableSurface, canvas: HTMLCanvasElement, lost: () => void): FilmDrawer | null {
  const { width, height, columns } = surface;
  if (Math.max(width, height) > largestTexture()) return null;
  const gl = canvas.getContext("webgl2", OPTIONS);
  if (!gl) return null;
  let resources = prepare(gl, width, height);
  const plain = new Uint8Array(TILE * TILE);

  const forget = (event: Event) => event.preventDefault();
  const again = () => {
    resources = prepare(gl, width, height);
    lost();
  };
  canvas.addEventListener("webglcontextlost", forget);
  canvas.addEventListener("webglcontextrestored", again);

  return {
    upload({ index, left, top, right, bottom }) {
      const tile = surface.tiles[index];
      if (!tile) return;
      const x = (index % columns) * TILE;
      const y = Math.floor(index / columns) * TILE;
      const pixels = tile.pixels ?? plain.fill(tile.value ?? 0);
      gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, left);
      gl.pixelStorei(gl.UNPACK_SKIP_ROWS, top);
      const across = Math.min(right, width - x) - left;
      const down = Math.min(bottom, height - y) - top;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x + left, y + top, across, down, gl.RED, gl.UNSIGNED_BYTE, pixels);
    },
    draw(view, { show, colour, strength }) {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.disable(gl.SCISSOR_TEST);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (show === "off") return false;
      const bottom = canvas.height - view.y - height * view.scale;
      gl.enable(gl.SCISSOR_TEST);
      gl.scissor(
        Math.floor(view.x),
        Math.floor(bottom),
        Math.ceil(width * view.scale) + 1,
        Math.ceil(height * view.scale) + 1,
      );
      const { at } = resources;
      gl.uniform2f(at.size, width, height);
      gl.uniform3f(at.view, view.scale, view.x, view.y);
      gl.uniform1f(at.height, canvas.height);
      gl.uniform1i(at.inverted, surface.inverted ? 1 : 0);
      gl.uniform1i(at.outline, show === "outline" ? 1 : 0);
      const [red, green, blue] = colour;
      gl.uniform4f(at.film, red / 255, green / 255, blue / 255, strength);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      return false;
    },
    dispose() {
      canvas.removeEventListener("webglcontextlost", forget);
      canvas.removeEventListener("webglcontextrestored", again);
      gl.deleteTexture(resources.texture);
      gl.deleteProgram(resources.program);
    },
  };
}

/** Edge in pixels, 0 without WebGL 2 or without hardware for it. Asked of another canvas: one that had this context cannot have a 2D one any more. */
function largestTexture(): number {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return 0;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // Without a graphics card the processor plays one: several times slower than the 2D canvas.
  const edge: number = /swiftshader|llvmpipe|softpipe|basic render/i.test(renderer)
    ? 0
    : gl.getParameter(gl.MAX_TEXTURE_SIZE);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return edge;
}

function prepare(gl: WebGL2RenderingContext, width: number, height: number) {
  const program = createProgram(gl, VERTEX, FRAGMENT);
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own function, no hook of React
  gl.useProgram(program);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R8, width, height);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.UNPACK_ROW_LENGTH, TILE);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const at = {
    size: uniform("size"),
    view: uniform("view"),
    height: uniform("height"),
    inverted: uniform("inverted"),
    outline: uniform("outline"),
    film: uniform("film"),
  };
  return { program, texture, at };
}
