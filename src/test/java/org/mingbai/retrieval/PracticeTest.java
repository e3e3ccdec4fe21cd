package org.mingbai.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;

class PracticeTest {
  private static final List<String> HIRED =
      List.of(
          "Kazi ya kibarua inageuka kuwa mkataba lini?",
          "Haki za vibarua ni zipi?",
          "Nimekuwa kibarua miezi sita",
          "Kila siku wanatuandika upya",
          "Vibarua wanaweza kujiunga na chama?",
          "Sina mkataba wa maandishi");
  private static final List<String> DUST =
      List.of(
          "Vumbi la barabara litaisha lini?",
          "Kelele za usiku zinatusumbua",
          "Maji ya mto yamechafuka",
          "Nyumba yangu imejaa vumbi",
          "Mashine zinapiga kelele",
          "Watoto wanakohoa kwa vumbi");
  private static final List<String> ENGLISH =
      List.of("When does a casual become permanent?", "casual for six months", "casual rights");

  private static List<Entry> entries(List<String> borrowed) {
    return List.of(
        new Entry("dust", "", DUST, "Vumbi na kelele", "Vumbi na kelele.", List.of()),
        new Entry("hired", "", HIRED, "Kibarua", "Kibarua.", List.of(), borrowed));
  }

  private static SearchIndex index(List<String> borrowed) {
    List<String> strange = List.of("Nani alishinda mechi?", "Habari?");
    return SearchIndex.of(Language.of("sw"), entries(borrowed), strange).with(Embeddings.none());
  }

  @Test
  void a_word_of_another_language_that_people_mix_in_finds_what_it_is_about() {
    assertThat(votes(ENGLISH)[1] - votes(List.of())[1]).isPositive();
    assertThat(index(ENGLISH).find("casual lini", 1, id -> true).best().getFirst().id())
        .isEqualTo("hired");
  }

  private static double[] votes(List<String> borrowed) {
    return new Practice(
            entries(borrowed),
            List.of(List.of(), List.of()),
            List.of("Nani alishinda mechi?"),
            new Practice.Reading(text -> new float[0]),
            Practice.Left.NOTHING)
        .votes("casual lini", new float[0], i -> true)
        .entries();
  }
}
