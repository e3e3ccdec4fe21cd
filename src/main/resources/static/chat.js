// Saves reloading; every page works without it. Keeps nothing on the device.
(function () {
  "use strict";
  var doc = document;

  function all(selector, root) {
    return Array.from((root || doc).querySelectorAll(selector));
  }

  // Leaving quickly: hide at once, end what is open, put the empty page in this one's place.
  function leave(form) {
    var away = form.getAttribute("action").replace(/exit$/, "away");
    doc.body.hidden = true;
    doc.title = "";
    try { sessionStorage.clear(); } catch (e) {}
    var gone = false;
    function go() {
      if (!gone) {
        gone = true;
        location.replace(away);
      }
    }
    fetch(form.action, { method: "POST", body: fields(form), keepalive: true, credentials: "same-origin" }).then(go, go);
    setTimeout(go, 1500);
  }

  function fields(form, button) {
    var body = new URLSearchParams();
    all("input[name],textarea[name],select[name]", form).forEach(function (field) {
      if (!/radio|checkbox/.test(field.type) || field.checked) {
        body.append(field.name, field.value);
      }
    });
    if (button && button.name) {
      body.append(button.name, button.value);
    }
    return body;
  }

  var exits = all("form.leave");
  exits.forEach(function (form) {
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      leave(form);
    });
  });
  var shifts = [];
  doc.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      shifts = [];
    } else if (!event.repeat && exits.length) {
      shifts = shifts.concat(Date.now()).slice(-3);
      if (shifts[2] - shifts[0] < 2000) {
        leave(exits[0]);
      }
    }
  });

  all("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      print();
    });
  });

  // A code from a slip's square stands behind the #; it goes into the field, out of the address.
  var code = doc.querySelector("[data-code]");
  if (code && /^#[0-9]{20}$/.test(location.hash)) {
    code.value = location.hash.slice(1).replace(/(.{5})(?=.)/g, "$1 ");
    history.replaceState(null, "", location.pathname + location.search);
  }

  // What a question finds, while it is typed.
  all("form[data-find]").forEach(function (form) {
    var waiting = 0;
    var asked = 0;
    form.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        var mine = ++asked;
        fetch(form.action, { method: "POST", body: fields(form), credentials: "same-origin" })
          .then(function (answer) {
            return answer.ok ? answer.text() : "";
          })
          .then(function (html) {
            var found = new DOMParser().parseFromString(html, "text/html").getElementById("found");
            if (found && mine === asked) {
              doc.getElementById("found").replaceChildren.apply(doc.getElementById("found"), found.childNodes);
            }
          }, function () {});
      }, 300);
    });
  });

  var wrong = doc.querySelector("[data-focus]");
  if (wrong) {
    wrong.focus();
  }

  // Writing: Ctrl+Enter always sends, Enter only where it was ticked, neither while a word is being composed.
  var composer = doc.querySelector("[data-composer]");
  if (!composer) {
    return;
  }
  var box = composer.querySelector("textarea");
  var send = composer.querySelector("button");
  var tick = composer.querySelector("[data-enter]");
  tick.hidden = false;
  box.addEventListener("keydown", function (event) {
    var composing = event.isComposing || event.keyCode === 229;
    var wanted = event.ctrlKey || event.metaKey || (tick.querySelector("input").checked && !event.shiftKey);
    if (event.key === "Enter" && !composing && wanted) {
      event.preventDefault();
      send.click();
    }
  });

  var log = doc.querySelector("[data-log]");
  if (!log) {
    return;
  }
  var list = log.querySelector("ol");
  var pending = [];
  var pressed = null;

  function last() {
    return all("[data-sequence]", list).reduce(function (most, li) {
      return Math.max(most, Number(li.dataset.sequence));
    }, 0);
  }

  // For signs.js, bell.js and whole.js.
  function tell(name, detail) {
    log.dispatchEvent(new CustomEvent(name, { detail: detail }));
  }

  // What is new goes to the end; old choices and lights go out.
  function merge(html, show) {
    var holder = doc.createElement("template");
    holder.innerHTML = html;
    var news = holder.content.querySelector("ol");
    if (!news) {
      return;
    }
    var fresh = all("li", news).filter(function (li) {
      return li.parentNode === news && !(li.id && doc.getElementById(li.id));
    });
    if (!fresh.some(function (li) { return li.id; })) {
      return;
    }
    all("form.choices", list).forEach(function (choices) {
      choices.remove();
    });
    all(".lit,.alarm", list).forEach(function (light) {
      light.classList.remove("lit", "alarm");
      light.classList.add("box");
    });
    composer.classList.toggle("lit", news.dataset.composer === "lit");
    log.dataset.leading = news.dataset.leading;
    composer.querySelector("[data-back]").hidden = !/^(waiting|person)$/.test(news.dataset.leading);
    fresh.forEach(function (li) {
      if (li.classList.contains("me")) {
        settle(li.querySelector("div").textContent);
      }
      list.insertBefore(li, pending.length ? pending[0].li : null);
    });
    tell("news", holder.content);
    if (show) {
      fresh[0].scrollIntoView();
    }
  }

  function settle(text) {
    pending = pending.filter(function (one) {
      var same = one.text === text;
      if (same) {
        one.li.remove();
        // Its answer may be lost, with a code: the same key fetches it.
        one.heard = true;
        all("button", one.li).forEach(function (again) { again.click(); });
      }
      return !same;
    });
  }

  var asking = false;
  var askAgain = false;
  function news() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    fetch(log.dataset.news + "?after=" + last(), { credentials: "same-origin" })
      .then(function (answer) {
        if (answer.status === 401) {
          over();
        }
        return answer.ok ? answer.text() : "";
      })
      .then(function (html) {
        merge(html, false);
      })
      .catch(function () {})
      .then(function () {
        asking = false;
        if (askAgain) {
          askAgain = false;
          news();
        }
      });
  }

  // Her words on the way: sending, or not sent yet.
  function waiting(text) {
    var li = doc.createElement("li");
    li.className = "me unsent";
    var words = doc.createElement("div");
    words.className = "said";
    words.dir = "auto";
    words.textContent = text;
    var state = doc.createElement("p");
    li.append(words, state);
    list.append(li);
    var one = { text: text, li: li, state: state };
    pending.push(one);
    return one;
  }

  function freshKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return (256 + byte).toString(16).slice(1);
    }).join("");
  }

  function post(form, body, one) {
    one.state.textContent = log.dataset.sending;
    body.set("after", last());
    return fetch(form.action, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) {
        if (answer.headers.get("Mingbai-Whole")) {
          ask("whole", form, body);
          return null;
        }
        if (!answer.ok) {
          throw new Error("not sent");
        }
        return answer.text();
      })
      .then(function (html) {
        if (html !== null) {
          pending = pending.filter(function (other) {
            return other !== one;
          });
          one.li.remove();
          merge(html, true);
        }
      })
      .catch(function () {
        if (one.heard) {
          setTimeout(post, 2000, form, body, one);
          return;
        }
        one.state.textContent = log.dataset.unsent + " ";
        var again = doc.createElement("button");
        again.type = "button";
        again.textContent = log.dataset.again;
        again.addEventListener("click", function () {
          box.focus();
          post(form, body, one);
        });
        one.state.append(again);
      });
  }

  function ask(what, form, body) {
    doc.dispatchEvent(new CustomEvent(what, { detail: [form, body] }));
  }

  function over() {
    var body = fields(composer);
    pending.concat({ text: box.value }).forEach(function (one) { body.append("unsent", one.text); });
    ask("over", composer, body);
  }

  doc.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button && button.form) {
      pressed = button;
    }
  });
  doc.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter || (pressed && pressed.form === form ? pressed : null);
    var ours = form === composer || form.classList.contains("choices");
    var text = form === composer ? box.value : "";
    if (!ours || (button && button.name === "tongue") || (!text.trim() && !(button && button.name))) {
      return;
    }
    event.preventDefault();
    var body = fields(form, button);
    body.append("part", "1");
    all("[name=key]", form).forEach(function (key) {
      key.value = freshKey();
    });
    box.value = form === composer ? "" : box.value;
    post(form, body, waiting(text.trim() || button.getAttribute("aria-label") || button.textContent.trim()));
    box.focus();
  });

  addEventListener("online", news);

  function listen() {
    var stream = new EventSource(log.dataset.stream + "?after=" + last());
    stream.onmessage = news;
    stream.addEventListener("sign", function (event) {
      tell("sign", event.data);
    });
    stream.addEventListener("end", function () {
      stream.close();
      news();
      doc.addEventListener("visibilitychange", listen, { once: true });
    });
    stream.onerror = function () {
      if (stream.readyState === 2) {
        news();
        setTimeout(listen, 10000 + Math.random() * 10000);
      }
    };
  }
  listen();
})();
