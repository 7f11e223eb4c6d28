// Nearer, farther and to the side, by pointer, wheel, fingers and buttons.
const camera = { x: 0, y: 0, scale: 1, fitted: true }; // scale: pixels for one unit

function extent() {
  const xs = people.map(({ x }) => x), ys = people.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
}

function fit() {
  const { left, top, width, height } = extent();
  const wide = map.clientWidth, high = map.clientHeight;
  const room = [Math.max(wide - 120, wide * 0.8), Math.max(high - 70, high * 0.8)];
  camera.scale = Math.min(room[0] / width, room[1] / height, 4);
  camera.x = left + width / 2;
  camera.y = top + height / 2;
  camera.fitted = true;
  look();
}

/** Puts the camera's view on the page; marks and names keep their size on the screen. */
function look() {
  const wide = map.clientWidth, high = map.clientHeight;
  const w = wide / camera.scale, h = high / camera.scale;
  map.setAttribute("viewBox", `${camera.x - w / 2} ${camera.y - h / 2} ${w} ${h}`);
  const size = Math.min(1.5, Math.max(0.6, Math.sqrt(camera.scale))) / camera.scale;
  for (const { element, x, y } of people) {
    element.setAttribute("transform", `translate(${x} ${y}) scale(${size})`);
  }
  showLabels(size * 8);
}

function zoomBy(factor, at = [map.clientWidth / 2, map.clientHeight / 2]) {
  const scale = Math.min(12, Math.max(0.05, camera.scale * factor));
  const dx = at[0] - map.clientWidth / 2, dy = at[1] - map.clientHeight / 2;
  camera.x += dx / camera.scale - dx / scale;
  camera.y += dy / camera.scale - dy / scale;
  camera.scale = scale;
  camera.fitted = false;
  look();
}

function watchPointers() {
  const down = new Map();
  let travelled = 0;
  const place = (event) => {
    const box = map.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  map.addEventListener("pointerdown", (event) => {
    map.setPointerCapture(event.pointerId);
    down.set(event.pointerId, place(event));
    travelled = 0;
  });
  map.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (down.size === 2) {
      const other = [...down].find(([id]) => id !== event.pointerId)[1];
      const gap = (p) => Math.hypot(p[0] - other[0], p[1] - other[1]);
      zoomBy(gap(now) / Math.max(gap(before), 1), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    } else {
      camera.x -= (now[0] - before[0]) / camera.scale;
      camera.y -= (now[1] - before[1]) / camera.scale;
      camera.fitted = false;
      look();
    }
    down.set(event.pointerId, now);
  });
  const up = (event) => {
    const was = down.delete(event.pointerId);
    if (was && event.type === "pointerup" && travelled < 6) tapped(event);
  };
  map.addEventListener("pointerup", up);
  map.addEventListener("pointercancel", up);
  map.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY / 400), place(event));
  }, { passive: false });
}

function tapped(event) {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const person = under && under.closest("[data-person]");
  choose(person ? Number(person.dataset.person) : null);
}
