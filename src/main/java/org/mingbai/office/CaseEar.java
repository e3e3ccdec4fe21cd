package org.mingbai.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.mediation.CaseCounts;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk.Present;
import org.mingbai.people.Role;
import org.mingbai.presence.Here;
import org.mingbai.presence.State;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Streams;

/// An open page that listens: who listens, and what of a case she may see, is asked anew before
/// anything is told (SEC-13). It is told that there is something, never what was said.
final class CaseEar {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DeskPages desk;
  private final StaffParts parts;
  private final DeskFrame frame;
  private final String token;
  private final String reference;
  private Optional<Member> who = Optional.empty();
  private Optional<CaseFile> file = Optional.empty();

  /// `reference`: of the case that is open, or "" on any other page.
  CaseEar(DeskPages desk, StaffParts parts, DeskFrame frame, String token, String reference) {
    this.desk = desk;
    this.parts = parts;
    this.frame = frame;
    this.token = token;
    this.reference = reference;
  }

  /// Asked first; what is told afterwards is told of this moment.
  boolean mayHear() {
    who =
        parts
            .people()
            .overhears(token)
            .map(Present::member)
            .filter(m -> m.is(Role.MEDIATOR) || m.is(Role.CUSTODIAN));
    if (reference.isEmpty()) {
      return who.isPresent();
    }
    file = who.flatMap(m -> parts.mediation().glance(m, reference));
    return file.isPresent();
  }

  /// That the case has grown, and whether its complainant wrote.
  List<Streams.Event> after(long id) {
    return file
        .filter(f -> f.version() > id)
        .map(f -> new Streams.Event(f.version(), hers(f, id) ? "hers" : "new"))
        .stream()
        .toList();
  }

  private static boolean hers(CaseFile file, long seen) {
    int from = (int) Math.clamp(seen, 0, file.version());
    return file.events().subList(from, file.events().size()).stream()
        .anyMatch(e ->
            e instanceof CaseEvent.StatementAdded
                || e instanceof CaseEvent.PersonAsked
                || e instanceof CaseEvent.Filed);
  }

  /// What holds just now: what calls for her, who else is here, whether the complainant writes.
  String sign() {
    Map<String, Object> sign = new LinkedHashMap<>();
    who.map(parts.mediation()::counted).ifPresent(c -> count(sign, c));
    file.ifPresent(f -> {
      sign.put("here", here(f));
      boolean writes = parts.presence().sheWrites(Live.conversation(f));
      sign.put("she", writes ? frame.t("desk.she.writes") : "");
    });
    try {
      return JSON.writeValueAsString(sign);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a sign cannot be written");
    }
  }

  private static void count(Map<String, Object> sign, CaseCounts.Count count) {
    for (CaseCounts.Call call : CaseCounts.Call.values()) {
      sign.put(call.key(), count.of(call));
    }
    sign.put("series", count.series());
    sign.put("bell", count.bell());
    sign.put("stamp", count.stamp());
  }

  private List<Map<String, String>> here(CaseFile open) {
    String self = who.map(Member::id).orElse("");
    return parts.presence().at(open.id().value()).stream()
        .filter(h -> !h.member().equals(self))
        .map(h -> Map.of("state", h.state().key(), "words", words(h)))
        .toList();
  }

  private String words(Here one) {
    boolean writes = one.state() == State.WRITING && !one.form().isEmpty();
    String key = writes ? one.form() : one.state() == State.IDLE ? "idle" : "viewing";
    return frame.t("desk.here." + key, "name", desk.nameOf(one.member()));
  }
}
