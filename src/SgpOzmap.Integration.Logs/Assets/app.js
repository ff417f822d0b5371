// The pages work without this file. It shows the run under way as it goes on, and brings in the list again when a run has ended.
(() => {
  "use strict";

  // A choice that was made is shown at once; the button stays for who has no scripts.
  for (const form of document.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }

  // A second click is no second order.
  for (const form of document.querySelectorAll("form[method='post']")) {
    form.addEventListener("submit", event => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      setTimeout(() => { delete form.dataset.sent; }, 5000);
    });
  }

  const live = document.querySelector("[data-events]");
  if (!live || !window.EventSource) return;

  const panels = new Map();
  for (const panel of live.querySelectorAll("[data-tenant]")) panels.set(panel.dataset.tenant, panel);

  const show = (panel, activity) => {
    panel.querySelector(".text").textContent = activity.runId ? activity.text : live.dataset.idle;
    const bar = panel.querySelector("progress");
    bar.hidden = !activity.runId;
    if (activity.total) { bar.max = activity.total; bar.value = activity.done; } else { bar.removeAttribute("value"); }
  };

  const refresh = async () => {
    const runs = document.getElementById("runs");
    if (!runs) { location.reload(); return; }
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const selector of ["#runs", ".chart"]) {
      const [now, next] = [document.querySelector(selector), page.querySelector(selector)];
      // What the reader is at stays.
      if (now && next && !now.contains(document.activeElement)) now.replaceWith(document.adoptNode(next));
    }
  };

  const source = new EventSource(live.dataset.events);
  source.addEventListener("activity", event => {
    const activity = JSON.parse(event.data);
    const panel = panels.get(activity.tenant);
    if (!panel) return;
    show(panel, activity);
    const last = activity.lastRunId ?? "";
    if (!activity.runId && last !== (panel.dataset.last ?? "")) {
      panel.dataset.last = last;
      refresh();
    }
  });
  addEventListener("pagehide", () => source.close());
})();
