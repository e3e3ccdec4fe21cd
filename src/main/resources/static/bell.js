// Tells of a person's answer: a number in the title while the page is not looked at; if she chose it, a soft sound.
(function () {
  "use strict";
  var doc = document;
  var log = doc.querySelector("[data-log]");
  var bell = doc.querySelector("[data-bell]");
  if (!log || !bell) {
    return;
  }
  var title = doc.title;
  var had = answers();
  var unseen = 0;
  var ticks = {};

  function answers() {
    return log.querySelectorAll("li.human").length;
  }

  function show() {
    if (!doc.body.hidden) {
      doc.title = (unseen && ticks.title.checked ? "(" + unseen + ") " : "") + title;
    }
  }

  function ring() {
    try {
      var audio = new AudioContext();
      var tone = audio.createOscillator();
      var loud = audio.createGain();
      tone.frequency.value = 520;
      loud.gain.setValueAtTime(0.06, audio.currentTime);
      loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.4);
      tone.connect(loud).connect(audio.destination);
      tone.onended = function () { audio.close(); };
      tone.start();
      tone.stop(audio.currentTime + 0.4);
    } catch (e) {}
  }

  bell.querySelectorAll("input").forEach(function (tick) {
    var name = "bell-" + tick.dataset.tells;
    ticks[tick.dataset.tells] = tick;
    try { tick.checked = (sessionStorage.getItem(name) || (tick.defaultChecked ? "on" : "off")) === "on"; } catch (e) {}
    tick.addEventListener("change", function () {
      try { sessionStorage.setItem(name, tick.checked ? "on" : "off"); } catch (e) {}
      show();
      if (tick === ticks.sound && tick.checked) {
        ring();
      }
    });
  });
  bell.hidden = false;

  log.addEventListener("news", function () {
    var more = answers() - had;
    had += more;
    if (more > 0) {
      unseen += doc.hidden ? more : 0;
      show();
      if (ticks.sound.checked) {
        ring();
      }
    }
  });
  doc.addEventListener("visibilitychange", function () {
    unseen = doc.hidden ? unseen : 0;
    show();
  });
})();
