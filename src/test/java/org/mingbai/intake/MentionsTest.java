package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MentionsTest {
  private static final Mentions MENTIONS = new Mentions(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The company is refusing to pay, the company called Jengo Bora|employer|company called Jengo Bora",
        "en|we work for jengo builders ltd at kisumu|employer|jengo builders ltd",
        "en|my friend, i have no payslip|papers|i have no payslip",
        "en|yesterday my brother fell from the scaffold|whom|my brother",
        "en|I am writing on behalf of twenty six women who sell food|whom|on behalf of twenty six women",
        "fr|je travaille pour la société Sogea Satom depuis mars|employer|société Sogea Satom",
        "fr|je n'ai pas de contrat|papers|je n'ai pas de contrat",
        "fr|J'écris pour mon frère, il ne sait pas écrire|whom|mon frère",
        "es|la constructora Vial Norte nos debe, no tengo contrato|employer|constructora Vial Norte",
        "es|nunca firmé contrato|papers|nunca firmé contrato",
        "pt|trabalho na Construtora Horizonte Lda em Palma|employer|Construtora Horizonte Lda",
        "pt|o meu irmão caiu|whom|meu irmão",
        "sw|kampuni inaitwa Jengo Bora haijanilipa|employer|kampuni inaitwa Jengo Bora",
        "sw|sina mkataba|papers|sina mkataba",
        "lg|muganda wange yamenyeka okugulu|whom|muganda wange",
        "ar|اشتغل في شركة النور للمقاولات من سنتين|employer|شركة النور للمقاولات",
        "ar|ما عندي عقد|papers|ما عندي عقد",
        "ar|أكتب عن أخي لأنه لا يعرف الكتابة|whom|أخي",
        "zh|我们给四川华西劳务公司干活，没签合同|employer|四川华西劳务公司",
        "zh|老板王建国欠我八月和九月的工资|employer|老板王建国",
        "zh|包工头姓王|employer|包工头姓王",
        "zh|我们工头李强说下个月再给|employer|工头李强",
        "zh|是张老板叫我们来干的|employer|张老板",
        "zh|项目经理陈总一直拖着|employer|项目经理陈总",
        "zh|老板叫赵大勇，人找不到了|employer|老板叫赵大勇",
        "zh|中建三局建筑公司的工头王强没给钱|employer|中建三局建筑公司",
        "zh|没签合同，工资也没发|papers|没签合同",
        "zh|我替我弟弟说，他不识字|whom|替我弟弟",
        "ru|ООО Ромашка не платит|employer|ООО Ромашка",
        "ru|договора нет|papers|договора нет",
        "hi|कंपनी का नाम रॉयल ग्रुप है|employer|कंपनी का नाम रॉयल ग्रुप",
        "ur|میرے بھائی کو لکھنا نہیں آتا|whom|میرے بھائی",
        "bn|আমার কাছে পে স্লিপ নাই|papers|আমার কাছে পে স্লিপ নাই",
        "id|saya kerja di PT Sinar Jaya|employer|PT Sinar Jaya",
        "tl|walang kontrata kami|papers|walang kontrata kami"
      })
  void a_few_words_that_fit_fill_a_line(String tag, String text, String slot, String words) {
    assertThat(MENTIONS.in(text, Language.of(tag))).containsEntry(slot, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh|老板欠我三个月工资|employer",
        "zh|老板不给钱还骂人|employer",
        "zh|工头周一就跑了|employer",
        "zh|经理胡说八道|employer",
        "zh|老板说明天再发|employer",
        "en|the company refused to pay us since May|employer",
        "en|the contractor is not giving us gloves|employer",
        "en|pls how much end of service money if he finish three year contract|papers",
        "en|do i have to sign the contract?|papers",
        "en|my friend, they refused to pay|whom",
        "en|the field of my mother was spoilt|whom",
        "en|I went there with my brother|whom",
        "fr|vraiment la société a gâté mon champ de manioc avec leurs machines là|employer",
        "fr|le chef a dit qu'il ne va pas renouveler mon contrat|papers",
        "fr|le champ de ma mère est gâté|whom",
        "es|la constructora debe dinero a todos|employer",
        "es|se acaba el contrato en marzo|papers",
        "pt|a machamba da minha mãe foi destruída|whom",
        "pt|são duas coisas que quero dizer|whom",
        "sw|kampuni ya ujenzi imeharibu shamba|employer",
        "sw|mkataba wangu unaisha mwezi huu|papers",
        "lg|kkampuni ya baana batono etukola bubi|employer",
        "ar|هلو اخوي اني اشتغل حداد بالرميلة ويا مقاول ثانوي|whom",
        "ar|ابي اسجل شكوى ان جوانب الحفره ما كانت مسنوده|whom",
        "ar|قالوا لن يجددوا العقد|papers",
        "zh|劳务公司不给钱，工程队走了|employer",
        "zh|合同到期了|papers",
        "zh|我妈的地被占了|whom",
        "ru|фирма не платит нам|employer",
        "hi|मेरे भाई का खेत ले लिया|whom",
        "ur|میرے بھائی کا کھیت لے لیا|whom",
        "id|kontrak saya habis bulan ini|papers"
      })
  void a_sentence_that_only_holds_the_word_fills_none(String tag, String text, String slot) {
    assertThat(MENTIONS.in(text, Language.of(tag))).doesNotContainKey(slot);
  }
}
