package org.mingbai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;

class KeptEmbeddingsTest {
  private static final List<String> SHEETS = List.of("wages", "land", "wages");
  @TempDir Path folder;

  /// A model that makes two numbers of a text and tells what it was asked.
  private static final class Letters implements Embeddings {
    final List<String> read = new ArrayList<>();

    @Override
    public boolean speak(Language language) {
      return true;
    }

    @Override
    public List<float[]> of(Language language, List<String> texts) {
      read.addAll(texts);
      return texts.stream().map(t -> new float[] {t.length(), t.hashCode()}).toList();
    }
  }

  private List<float[]> made(Letters model, List<String> texts) {
    return new KeptEmbeddings(model, folder).of(Language.ENGLISH, texts);
  }

  @Test
  void a_restart_computes_only_what_is_new() {
    Letters first = new Letters();
    List<float[]> before = made(first, SHEETS);
    assertThat(first.read).containsExactly("wages", "land");
    Letters second = new Letters();
    List<float[]> after = made(second, List.of("wages", "land", "noise"));
    assertThat(second.read).containsExactly("noise");
    assertThat(after.get(1)).isEqualTo(before.get(1));
    Letters third = new Letters();
    made(third, List.of("noise", "wages"));
    assertThat(third.read).isEmpty();
  }

  @Test
  void a_damaged_or_foreign_file_counts_as_none() throws Exception {
    made(new Letters(), SHEETS);
    Path file = folder.resolve("vectors-en.bin");
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 20, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      Letters again = new Letters();
      assertThat(made(again, SHEETS)).hasSize(3);
      assertThat(again.read).as("cut at " + length).containsExactly("wages", "land");
    }
    Files.writeString(file, "something else entirely");
    assertThat(made(new Letters(), SHEETS)).hasSize(3);
  }

  @Test
  void a_folder_that_cannot_be_written_costs_only_time() throws Exception {
    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    Letters model = new Letters();
    assertThat(new KeptEmbeddings(model, notAFolder).of(Language.ENGLISH, SHEETS)).hasSize(3);
  }

  @Test
  void what_a_person_asks_is_never_written_down() throws Exception {
    made(new Letters(), List.of("my boss hit me"));
    assertThat(folder).isEmptyDirectory();
    made(new Letters(), SHEETS);
    String all = Files.readString(folder.resolve("vectors-en.bin"), StandardCharsets.ISO_8859_1);
    assertThat(all).doesNotContain("wages").doesNotContain("boss");
  }

  @Test
  void questions_are_remembered_and_long_lists_go_by() {
    Letters model = new Letters();
    RememberedEmbeddings remembered = new RememberedEmbeddings(model);
    for (int i = 0; i < 3; i++) {
      remembered.of(Language.ENGLISH, List.of("when is payday"));
    }
    remembered.of(Language.of("zh"), List.of("when is payday"));
    assertThat(model.read).hasSize(2);
    remembered.of(Language.ENGLISH, SHEETS);
    remembered.of(Language.ENGLISH, SHEETS);
    assertThat(model.read).hasSize(8);
  }
}
