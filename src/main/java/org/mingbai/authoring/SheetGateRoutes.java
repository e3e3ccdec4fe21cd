package org.mingbai.authoring;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// The gate: what letting a text out would change; and a publisher's acts.
final class SheetGateRoutes {
  private static final int LONGEST_REASON = 500;
  private final DeskPages desk;
  private final Workshop workshop;
  private final SheetBench bench;

  SheetGateRoutes(DeskPages desk, Workshop workshop, SheetBench bench) {
    this.desk = desk;
    this.workshop = workshop;
    this.bench = bench;
  }

  void register(Doors doors) {
    Permit publishers = Permit.staff(Role.PUBLISHER.key());
    Permit both = Permit.staff(Role.AUTHOR.key(), Role.PUBLISHER.key());
    doors.open(Door.page("POST", SheetRoutes.ONE + "/gate", both), this::gate);
    doors.open(Door.page("POST", SheetRoutes.ONE + "/return", publishers), this::giveBack);
    doors.open(Door.page("POST", SheetRoutes.ONE + "/publish", publishers), this::publish);
    doors.open(Door.page("POST", SheetRoutes.ONE + "/withdraw", publishers), this::withdraw);
  }

  private void gate(Context ctx) {
    SheetKey key = bench.key(ctx);
    boolean whole = workshop.open(key).wrong().isEmpty();
    bench.show(
        ctx,
        key,
        new SheetBench.Moment(null, whole ? "" : "unfit", whole ? workshop.gate(key) : null));
  }

  private void giveBack(Context ctx) {
    SheetKey key = bench.key(ctx);
    Form form = Form.of(ctx);
    bench.settle(
        ctx,
        key,
        Role.PUBLISHER,
        () -> workshop.giveBack(key, SheetBench.seen(form), desk.member(ctx).id(), reason(form)),
        "sheet-returned");
  }

  /// No day given: from today on.
  private void publish(Context ctx) {
    SheetKey key = bench.key(ctx);
    Form form = Form.of(ctx);
    Optional<LocalDate> from = day(form.text("from"));
    bench.settle(
        ctx,
        key,
        Role.PUBLISHER,
        () ->
            from.map(d -> workshop.publish(key, SheetBench.seen(form), desk.member(ctx).id(), d))
                .orElseGet(() -> new Workshop.Outcome("day", null)),
        "sheet-published");
  }

  private Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(typed.isBlank() ? workshop.today() : LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void withdraw(Context ctx) {
    SheetKey key = bench.key(ctx);
    Form form = Form.of(ctx);
    bench.settle(
        ctx,
        key,
        Role.PUBLISHER,
        () -> workshop.withdraw(key, SheetBench.seen(form), desk.member(ctx).id(), reason(form)),
        "sheet-withdrawn");
  }

  private static String reason(Form form) {
    return Words.clipped(form.text("why"), LONGEST_REASON);
  }
}
