package org.mingbai.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.conversation.Message.From;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.intake.Slots;

/// What she told, put together from her own messages.
final class Story {
  private Story() {}

  /// The messages that tell the complaint, in her words.
  static String told(Talk talk, Dialogue d) {
    List<Long> story = d.telling().story();
    return hers(talk, Long.MAX_VALUE).stream()
        .filter(m -> story.contains(m.sequence()))
        .map(Message::text)
        .collect(Collectors.joining("\n"));
  }

  /// All her words up to a message.
  static String all(Talk talk, long until) {
    return between(talk, 0, until);
  }

  /// Her words after one message up to another.
  static String between(Talk talk, long after, long until) {
    return hers(talk, until).stream()
        .filter(m -> m.sequence() > after)
        .map(Message::text)
        .collect(Collectors.joining("\n"));
  }

  static Grievance grievance(String what, Map<String, String> understood) {
    return new Grievance(
        what,
        category(understood.get(Slots.CATEGORY)),
        understood.get(Slots.COUNTRY),
        understood.get(Slots.SITE),
        understood.get(Slots.WHEN),
        understood.get(Slots.WHERE),
        understood.get(Slots.DONE),
        understood.get(Slots.WISH),
        more(understood));
  }

  /// What a grievance says, by the names of the slots.
  static Map<String, String> understood(Grievance told) {
    Map<String, String> all = new LinkedHashMap<>(told.more());
    Category category = told.category();
    put(all, Slots.CATEGORY, category == null ? null : category.key());
    put(all, Slots.COUNTRY, told.country());
    put(all, Slots.SITE, told.site());
    put(all, Slots.WHEN, told.when());
    put(all, Slots.WHERE, told.where());
    put(all, Slots.DONE, told.done());
    put(all, Slots.WISH, told.wish());
    return all;
  }

  private static void put(Map<String, String> all, String slot, @Nullable String words) {
    if (words != null) {
      all.put(slot, words);
    }
  }

  private static Map<String, String> more(Map<String, String> understood) {
    Map<String, String> more = new LinkedHashMap<>();
    for (String slot : Slots.MORE) {
      String told = understood.get(slot);
      if (told != null) {
        more.put(slot, told);
      }
    }
    return more;
  }

  private static @Nullable Category category(@Nullable String key) {
    return key == null ? null : new Category(key);
  }

  /// Her words; taps are none.
  private static List<Message> hers(Talk talk, long until) {
    return talk.messages().stream()
        .filter(m -> m.from() == From.COMPLAINANT && m.choices().isEmpty() && m.sequence() <= until)
        .toList();
  }
}
