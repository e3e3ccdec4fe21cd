// Signs in an open chat: the office writes just now, it has seen her last words, there is no network; and that she writes. Keeps nothing on the device.
(function () {
  "use strict";
  var doc = document;
  var log = doc.querySelector("[data-log]");
  var composer = doc.querySelector("[data-composer]");
  if (!log || !composer) {
    return;
  }
  log.addEventListener("sign", function (event) {
    var parts = event.detail.split(" ");
    doc.querySelector("[data-writes]").hidden = parts[0] !== "writing";
    log.querySelectorAll("[data-seen]").forEach(function (mark) {
      mark.remove();
    });
    var mine = Number(parts[1]) > 0 && doc.getElementById("m" + parts[1]);
    if (mine && mine.lastElementChild) {
      var mark = doc.createElement("span");
      mark.dataset.seen = "";
      mark.textContent = " · " + log.dataset.seen;
      mine.lastElementChild.append(mark);
    }
  });

  // Another has her case: whom she may refuse.
  log.addEventListener("news", function (event) {
    var old = doc.querySelector("[data-having]");
    var now = event.detail.querySelector("[data-having]");
    if (now && now.dataset.having !== old.dataset.having) {
      old.replaceWith(now);
    }
  });

  var offline = doc.querySelector("[data-offline]");
  window.addEventListener("offline", function () {
    offline.hidden = false;
  });
  window.addEventListener("online", function () {
    offline.hidden = true;
  });

  // While a person is awaited or leads, that she writes is told; what she writes is not.
  var typed = 0;
  composer.querySelector("textarea").addEventListener("input", function (event) {
    var human = /^(waiting|person)$/.test(log.dataset.leading);
    if (human && event.target.value.trim() && Date.now() - typed > 4000) {
      typed = Date.now();
      var body = new URLSearchParams();
      body.append("csrf", composer.querySelector("[name=csrf]").value);
      fetch(log.dataset.typing, { method: "POST", body: body, credentials: "same-origin" }).catch(function () {});
    }
  });
})();
