package org.mingbai.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.language.Term;
import org.mingbai.likeness.Marks;

/// Terms are found by their words, one after the other.
final class TermTreeTest {
  private static final Term FIRE = new Term("fire", "danger", true, "");
  private static final Term FIRE_DRILL = new Term("fire drill", "ordinary", true, "");
  private static final Term SAME = new Term("fire", "accident", false, "");

  private static TermTree tree() {
    TermTree tree = new TermTree();
    tree.add(List.of(List.of("fire")), FIRE);
    tree.add(List.of(List.of("fire"), List.of("drill", "drills")), FIRE_DRILL);
    tree.add(List.of(List.of("fire")), SAME);
    tree.close();
    return tree;
  }

  private static long at(String... words) {
    long place = TermTree.ROOT;
    for (String word : words) {
      place = Marks.after(place, word);
    }
    return place;
  }

  @Test
  void terms_that_end_here_come_in_the_order_they_were_added() {
    assertThat(tree().ending(at("fire"))).containsExactly(FIRE, SAME);
    assertThat(tree().ending(TermTree.ROOT)).isEmpty();
  }

  @Test
  void a_word_may_be_read_in_several_ways() {
    assertThat(tree().ending(at("fire", "drills"))).containsExactly(FIRE_DRILL);
    assertThat(tree().ending(at("fire", "drill"))).containsExactly(FIRE_DRILL);
  }

  @Test
  void it_says_where_more_may_come() {
    TermTree tree = tree();
    assertThat(tree.leadsOn(at("fire"))).isTrue();
    assertThat(tree.leadsOn(at("fire", "drill"))).isFalse();
    assertThat(tree.has(at("fire", "drill"))).isTrue();
    assertThat(tree.has(at("drill"))).isFalse();
    assertThat(tree.has(at("fi", "re"))).as("words have bounds").isFalse();
  }
}
