package org.mingbai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.conversation.Said.Cue;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CuesTest {
  private static final Cues CUES = new Cues(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I don't know|IDK",
        "en|I don’t know.|IDK",
        "zh|不知道|IDK",
        "ar|لا أعرف|IDK",
        "sw|Sijui|IDK",
        "lg|Simanyi|IDK",
        "fr|Je ne sais pas|IDK",
        "en|Yes, that is right, please file it|YES",
        "en|Yes, that is right, please file it|FILE",
        "zh|对，就这样提交|FILE",
        "ar|نعم، هذا صحيح، قدموا الشكوى|FILE",
        "sw|Ndiyo, ni sahihi, wasilisha malalamiko|FILE",
        "lg|Yee, kituufu, weereza okwemulugunya kwange|FILE",
        "fr|Oui, c'est exact, déposez la plainte|FILE",
        "zh|知道了，接着办我刚才说的欠薪的事。|RESUME",
        "en|ok go on please|RESUME",
        "en|Are you a robot?|ROBOT",
        "zh|你是机器人吗？|ROBOT",
        "sw|Wewe ni mtu au mashine?|ROBOT",
        "ar|هل أنت روبوت؟|ROBOT",
        "fr|Vous êtes un robot ?|ROBOT",
        "en|Who will see this?|SEE",
        "zh|谁能看到我写的？|SEE",
        "en|How long does it take?|LONG"
      })
  void a_short_message_says_what_it_says(String tag, String text, Cue cue) {
    assertThat(CUES.in(text, Language.of(tag))).contains(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The contractor left and nobody pays us|YES",
        "en|I know the foreman|IDK",
        "zh|工资没有发|NO",
        "en|They did not file our papers last year and we lost|NO",
        "sw|Nina malalamiko kuhusu mshahara wangu, sijalipwa.|IDK"
      })
  void words_of_a_story_are_no_cue(String tag, String text, Cue cue) {
    assertThat(CUES.in(text, Language.of(tag))).doesNotContain(cue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I want to complain|true",
        "en|I want to file a complaint about this|true",
        "zh|我要投诉|true",
        "zh|我要投诉这件事|true",
        "ar|أريد تقديم شكوى بخصوص هذا|true",
        "sw|Nataka kuwasilisha malalamiko kuhusu hili|true",
        "lg|Njagala okuteekayo okwemulugunya ku nsonga eno|true",
        "fr|Je veux déposer une plainte à ce sujet|true",
        "en|I want to complain about my boss who keeps my passport|false",
        "zh|我要投诉队长扣我们的伙食费|false",
        "sw|Nina malalamiko kuhusu mshahara wangu, sijalipwa.|false",
        "en|hello|false"
      })
  void a_complaint_is_only_announced_when_nothing_else_is_said(
      String tag, String text, boolean announced) {
    assertThat(CUES.announces(text, Language.of(tag))).isEqualTo(announced);
  }
}
