// Draws the boxes. All text goes in as text: names come from other systems.
(() => {
  "use strict";
  const place = document.getElementById("map");
  if (!place || !window.L) return;
  const words = key => place.dataset["words" + key] ?? "";
  const color = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

  const map = L.map(place, { preferCanvas: true, zoomControl: false, attributionControl: false });
  L.control.zoom({ zoomInTitle: words("Zoomin"), zoomOutTitle: words("Zoomout") }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.setView([-14.2, -51.9], 4);
  if (place.dataset.tiles) {
    L.tileLayer(place.dataset.tiles, { maxZoom: 19 }).addTo(map);
    if (place.dataset.attribution) {
      const label = L.DomUtil.create("span");
      label.textContent = place.dataset.attribution;
      const control = L.control({ position: "bottomright" });
      control.onAdd = () => { const box = L.DomUtil.create("div", "leaflet-control-attribution"); box.append(label); return box; };
      control.addTo(map);
    }
  }

  const line = (text, className) => {
    const element = document.createElement("div");
    element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const popup = box => {
    const body = document.createElement("div");
    const title = document.createElement("b");
    title.textContent = box.name;
    body.append(title);
    if (box.project) body.append(line(box.project, "dim"));
    if (box.isDraft) body.append(line(words("Draft"), "wait"));
    body.append(line(`${box.used} / ${box.ports} ${words("Ports")}`));
    if (box.vacant) body.append(line(`${words("Vacant")} ${box.vacant}`));
    if (box.findings.length === 0) body.append(line(words("None"), "good"));
    for (const finding of box.findings) body.append(line(`${finding.title}: ${finding.count}`, "bad"));
    const link = document.createElement("a");
    link.href = box.url;
    link.textContent = words("Open");
    body.append(link);
    return body;
  };

  const draw = data => {
    const colors = { bad: color("bad"), wait: color("wait"), good: color("good"), edge: color("edge") };
    const bounds = [];
    // Those with findings last, on top.
    const count = box => box.findings.reduce((sum, finding) => sum + finding.count, 0);
    for (const box of data.boxes.sort((a, b) => count(a) - count(b))) {
      const findings = count(box);
      const fill = findings >= 5 ? colors.bad : findings > 0 ? colors.wait : box.isDraft ? colors.edge : colors.good;
      bounds.push([box.lat, box.lng]);
      L.circleMarker([box.lat, box.lng], { radius: findings > 0 ? Math.min(14, 6 + findings) : 5, color: fill, weight: 1.5, fillColor: fill, fillOpacity: .65 })
        .bindPopup(() => popup(box))
        .addTo(map);
    }
    if (bounds.length > 0) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 17, animate: false });
    place.dataset.drawn = String(data.boxes.length);
  };

  const fail = () => {
    const note = line(words("Failed"), "note bad");
    note.setAttribute("role", "alert");
    place.replaceWith(note);
  };
  fetch(place.dataset.url, { credentials: "same-origin" })
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
    .then(draw)
    .catch(fail);
})();
