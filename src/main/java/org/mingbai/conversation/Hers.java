package org.mingbai.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.conversation.Message.From;
import org.mingbai.conversation.Message.Kind;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Places;
import org.mingbai.grievance.Site;
import org.mingbai.intake.Slots;

/// Her message as it comes in: kept once for each key of hers, in the form it is kept.
final class Hers {
  private Hers() {}

  /// Her key, scoped to the conversation, with what she said under it.
  static Once once(Talk talk, FrontDesk.Incoming incoming, String words) {
    return new Once(
        "heard:" + talk.id().value() + ":" + incoming.key(), hash(words, incoming.choice()));
  }

  /// What the way she came by tells: a known site is kept by its id and tells the country; other
  /// words for it are a place.
  static Map<String, String> placed(FrontDesk.Opening opening, Organisation organisation) {
    Map<String, String> facts = new LinkedHashMap<>();
    Optional<Site> site = Places.site(opening.site(), organisation);
    String country =
        opening.country() != null ? opening.country() : site.map(Site::country).orElse(null);
    if (country != null && !country.isBlank()) {
      facts.put(Slots.COUNTRY, country);
    }
    if (site.isPresent()) {
      facts.put(Slots.SITE, site.get().id());
    } else if (opening.site() != null && !opening.site().isBlank()) {
      facts.put(Slots.WHERE, opening.site());
    }
    return facts;
  }

  /// Her words after one message up to another that are no statement of the case yet.
  static String said(Talk talk, long after, long until, CaseFile file) {
    Set<String> stated =
        file.events().stream()
            .flatMap(
                e -> e instanceof CaseEvent.StatementAdded s ? s.text().lines() : Stream.empty())
            .collect(Collectors.toSet());
    return talk.messages().stream()
        .filter(m -> m.from() == From.COMPLAINANT && m.choices().isEmpty())
        .filter(m -> m.sequence() > after && m.sequence() <= until)
        .filter(m -> !m.text().lines().allMatch(stated::contains))
        .map(Message::text)
        .collect(Collectors.joining("\n"));
  }

  /// Her message as it is kept: her words unchanged, or the choice she tapped with its label.
  static TalkEvent kept(Talk talk, String words, @Nullable String choice, Instant now) {
    String locale = talk.dialogue().locale();
    List<Message.Choice> tapped = choice == null ? List.of() : List.of(label(talk, choice));
    String text = choice == null ? words : tapped.getFirst().label();
    return new TalkEvent.Heard(
        now,
        new Message(
            talk.nextSequence(),
            now,
            From.COMPLAINANT,
            Kind.TEXT,
            text,
            locale,
            null,
            tapped,
            null));
  }

  /// A choice as it was offered last; one that never was keeps its id for a label.
  private static Message.Choice label(Talk talk, String id) {
    return talk.messages().reversed().stream()
        .filter(m -> m.from() != From.COMPLAINANT)
        .flatMap(m -> m.choices().stream())
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Message.Choice(Slots.brief(id, 100), Slots.brief(id, 100)));
  }

  private static String hash(String words, @Nullable String choice) {
    String body = choice == null ? "text:" + words : "choice:" + choice;
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
