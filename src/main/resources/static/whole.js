// What a page does as a page of its own: the same act once more, with the same key and the same answer; and, when
// its conversation opens no more, the way to the number, on which nothing of it stays but what she has not sent.
(function () {
  "use strict";
  var doc = document;

  function whole(form, body) {
    var copy = doc.createElement("form");
    copy.method = "post";
    copy.action = form.action;
    body.forEach(function (value, name) {
      if (name !== "part" && name !== "after" && name !== "unsent") {
        var field = doc.createElement("textarea");
        field.name = name;
        field.value = value;
        copy.append(field);
      }
    });
    copy.hidden = true;
    doc.body.append(copy);
    copy.submit();
  }

  doc.addEventListener("whole", function (event) {
    whole(event.detail[0], event.detail[1]);
  });

  doc.addEventListener("over", function (event) {
    var form = event.detail[0];
    var body = event.detail[1];
    var texts = body.getAll("unsent").filter(function (text) { return text.trim(); });
    body.set("text", texts.join("\n"));
    body.set("tongue", doc.documentElement.lang);
    fetch(form.action, { credentials: "same-origin" })
      .then(function (answer) {
        return answer.text();
      })
      .then(function (html) {
        // Forms live for a day; the page may be older.
        var fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-composer] [name=csrf]");
        if (fresh) {
          body.set("csrf", fresh.value);
        }
        whole(form, body);
      })
      .catch(function () {});
  });
})();
