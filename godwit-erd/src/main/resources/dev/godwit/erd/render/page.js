"use strict";
(function () {
  const view = document.getElementById("view");
  const svg = view.querySelector("svg");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const boxes = [...svg.querySelectorAll(".box")];
  const lines = [...svg.querySelectorAll(".line")];
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let shown = { x: 0, y: 0, scale: 1 };
  let pinned = null;
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.querySelector(".paper").remove();

  // --- Where and how large ---

  function show() {
    svg.setAttribute("viewBox", [shown.x, shown.y, view.clientWidth / shown.scale, view.clientHeight / shown.scale].join(" "));
  }

  function showWhole() {
    const bar = 46;
    const height = view.clientHeight - bar;
    const scale = Math.min(view.clientWidth / whole[2], height / whole[3], 1.5);
    shown = { x: (whole[2] - view.clientWidth / scale) / 2, y: (whole[3] - height / scale) / 2 - bar / scale, scale: scale };
    show();
  }

  function zoom(factor, x, y) {
    const scale = Math.min(8, Math.max(0.02, shown.scale * factor));
    shown.x += x / shown.scale - x / scale;
    shown.y += y / shown.scale - y / scale;
    shown.scale = scale;
    show();
  }

  function zoomInPlace(factor) {
    zoom(factor, view.clientWidth / 2, view.clientHeight / 2);
  }

  function showBox(box) {
    const frame = box.getBoundingClientRect();
    const all = view.getBoundingClientRect();
    const x = shown.x + (frame.left + frame.width / 2 - all.left) / shown.scale;
    const y = shown.y + (frame.top + frame.height / 2 - all.top) / shown.scale;
    const scale = Math.max(shown.scale, 0.9);
    shown = { x: x - view.clientWidth / 2 / scale, y: y - view.clientHeight / 2 / scale, scale: scale };
    show();
  }

  // --- Which box, and what hangs on it ---

  function light(box) {
    const number = box ? box.dataset.box : null;
    const near = new Set([number]);
    svg.classList.toggle("focused", box !== null);
    for (const line of lines) {
      const lit = box !== null && (line.dataset.from === number || line.dataset.to === number);
      line.classList.toggle("lit", lit);
      if (lit) {
        near.add(line.dataset.from).add(line.dataset.to);
      }
    }
    boxes.forEach((other) => other.classList.toggle("lit", near.has(other.dataset.box)));
  }

  function pin(box) {
    pinned = box;
    light(box);
  }

  for (const box of boxes) {
    box.addEventListener("pointerenter", () => pinned || light(box));
    box.addEventListener("pointerleave", () => pinned || light(null));
  }

  // --- Moving ---

  let grip = null;
  view.addEventListener("pointerdown", (event) => {
    grip = { x: event.clientX, y: event.clientY, moved: false, box: event.target.closest(".box") };
  });
  view.addEventListener("pointermove", (event) => {
    if (!grip) {
      return;
    }
    const dx = event.clientX - grip.x;
    const dy = event.clientY - grip.y;
    if (grip.moved || Math.abs(dx) + Math.abs(dy) > 4) {
      if (!grip.moved) {
        view.setPointerCapture(event.pointerId);
        view.classList.add("moving");
      }
      shown.x -= dx / shown.scale;
      shown.y -= dy / shown.scale;
      grip = { x: event.clientX, y: event.clientY, moved: true, box: null };
      show();
    }
  });
  view.addEventListener("pointerup", () => {
    if (grip && !grip.moved) {
      pin(grip.box === pinned ? null : grip.box);
    }
    release();
  });
  view.addEventListener("pointercancel", release);

  function release() {
    grip = null;
    view.classList.remove("moving");
  }

  view.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    zoom(Math.exp(-event.deltaY * lines * 0.0015), event.clientX, event.clientY);
  }, { passive: false });

  // --- Finding ---

  const names = document.getElementById("names");
  for (const box of boxes) {
    const option = document.createElement("option");
    option.value = box.dataset.name;
    names.append(option);
  }

  let matches = [];
  let next = 0;
  function find() {
    const wanted = search.value.trim().toLowerCase();
    const exact = boxes.filter((box) => box.dataset.name.toLowerCase() === wanted);
    matches = wanted === "" ? [] : exact.length > 0 ? exact : boxes.filter((box) => box.dataset.name.toLowerCase().includes(wanted));
    boxes.forEach((box) => box.classList.toggle("sought", matches.includes(box)));
    next = 0;
    found.textContent = wanted === "" ? "" : matches.length + " found";
  }

  search.addEventListener("input", find);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && matches.length > 0) {
      const box = matches[next % matches.length];
      next++;
      showBox(box);
      pin(box);
    } else if (event.key === "Escape") {
      search.value = "";
      find();
      pin(null);
      search.blur();
    }
  });

  document.getElementById("closer").addEventListener("click", () => zoomInPlace(1.3));
  document.getElementById("further").addEventListener("click", () => zoomInPlace(1 / 1.3));
  document.getElementById("whole").addEventListener("click", showWhole);
  document.addEventListener("keydown", (event) => {
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "+" || event.key === "=") {
      zoomInPlace(1.3);
    } else if (event.key === "-") {
      zoomInPlace(1 / 1.3);
    } else if (event.key === "0") {
      showWhole();
    } else if (event.key === "Escape") {
      pin(null);
    }
  });
  window.addEventListener("resize", show);
  showWhole();
})();
