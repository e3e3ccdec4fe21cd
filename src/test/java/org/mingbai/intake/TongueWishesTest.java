package org.mingbai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.intake.TongueWishes.Wish;
import org.mingbai.language.Languages;

/// A wish for a language is heard in every language, and a language that is only named is none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TongueWishesTest {
  private static final TongueWishes WISHES = new TongueWishes(Languages.read(null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sw|en|Please continue in English, I do not read Swahili well",
        "sw|en|Can we speak English please?",
        "sw|en|I don't understand Swahili. English please.",
        "sw|en|I only speak English",
        "en|sw|I want Swahili",
        "en|ur|اردو میں بات کرو",
        "en|ur|براہ کرم اردو میں لکھیں، مجھے انگریزی نہیں آتی",
        "ar|ur|کیا آپ اردو میں بات کر سکتے ہیں",
        "en|zh|请说中文",
        "en|zh|我看不懂英文，请用中文回答",
        "sw|zh|能不能用中文？",
        "zh|en|请用英语跟我说",
        "en|zh|我的英语不好，还是用中文吧",
        "sw|en|nataka Kiingereza",
        "en|sw|Tafadhali andika kwa Kiswahili, sielewi Kiingereza",
        "en|sw|Naomba tuongee Kiswahili",
        "en|ar|تكلم بالعربي من فضلك",
        "en|ar|أريد العربية، لا أفهم الإنجليزية",
        "ar|en|ممكن نكمل باللغة الإنجليزية؟",
        "en|lg|Nsaba twogere Luganda",
        "en|lg|Mpandiikira mu Luganda, sitegeera Lungereza",
        "lg|en|Njagala Lungereza",
        "en|fr|En français s'il vous plaît",
        "en|fr|Pouvez-vous continuer en français ? Je ne comprends pas bien l'anglais.",
        "fr|ar|Je voudrais écrire en arabe",
        "en|es|Por favor, hable en español, no entiendo inglés",
        "en|es|¿Podemos seguir en español?",
        "en|pt|Pode escrever em português, por favor? Não falo inglês.",
        "es|pt|Quero falar português",
        "en|ru|Пожалуйста, пишите по-русски, я плохо понимаю английский",
        "en|ru|Давайте на русском",
        "ru|en|Можно продолжить на английском?",
        "en|hi|कृपया हिंदी में लिखें, मुझे अंग्रेज़ी नहीं आती",
        "ur|hi|हिन्दी में बात करो",
        "en|hi|hindi me baat karo",
        "hi|en|मुझे अंग्रेज़ी में जवाब दीजिए",
        "en|bn|বাংলায় কথা বলুন, আমি ইংরেজি বুঝি না",
        "en|bn|দয়া করে বাংলায় লিখুন",
        "bn|en|আমি ইংরেজিতে লিখতে চাই",
        "en|id|Tolong pakai bahasa Indonesia, saya tidak mengerti bahasa Inggris",
        "en|id|Bisa bahasa Indonesia saja?",
        "id|en|Saya mau bahasa Inggris",
        "en|tl|Pwede bang Tagalog na lang po, hindi ako marunong mag-English",
        "en|tl|Mag-Tagalog tayo",
        "tl|en|English na lang po sana",
        "tl|hi|wikang Hindi po sana",
        "en|hi|Hindi please",
        "sw|en|Sorry I don't know Swahili, is English possible?",
        "sw|en|Could you please reply in English instead",
        "en|hi|हिंदी में बताइए",
        "en|id|bisa bahasa Indonesia nggak?",
        "en|lg|Njagala kuwandiika mu Luganda",
        "en|ar|Not English, Arabic please",
        "en|ar|I don't understand English speak Arabic"
      })
  void a_wish_is_heard_and_nothing_is_left_of_it(String current, String tag, String text) {
    Optional<Wish> wish = WISHES.in(text, current);
    assertThat(wish.map(Wish::tag)).contains(tag);
    assertThat(wish.orElseThrow().strength()).isGreaterThanOrEqualTo(TongueWishes.Strength.TOLD);
    assertThat(wish.orElseThrow().rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|en|in English|HINTED",
        "en|sw|kwa Kiswahili|HINTED",
        "en|ar|بالعربي|HINTED",
        "en|fr|en français|HINTED",
        "en|es|en español|HINTED",
        "en|pt|em português|HINTED",
        "en|ru|по-русски|HINTED",
        "en|hi|हिंदी में|HINTED",
        "en|ur|اردو میں|HINTED",
        "en|bn|বাংলায়|HINTED",
        "en|id|dalam bahasa Indonesia|HINTED",
        "en|tl|sa Tagalog|HINTED",
        "en|lg|mu Luganda|HINTED",
        "en|zh|中文|NAMED",
        "zh|en|English|NAMED",
        "en|zh|I can read Chinese|HINTED"
      })
  void few_words_only_hint_at_it(
      String current, String tag, String text, TongueWishes.Strength strength) {
    assertThat(WISHES.in(text, current)).contains(new Wish(tag, strength, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sw|en|Please write in English. My boss has not paid me since May.|My boss has not paid me since May.",
        "sw|en|My boss has not paid me since May. Please write in English.|My boss has not paid me since May.",
        "sw|en|please speak english my boss did not pay me|my boss did not pay me",
        "en|zh|请说中文，老板三个月没发工资|老板三个月没发工资",
        "en|zh|请说中文老板三个月没发工资|老板三个月没发工资",
        "en|sw|Tafadhali andika kwa Kiswahili. Sijalipwa miezi mitatu.|Sijalipwa miezi mitatu.",
        "en|ar|اكتب بالعربي لو سمحت، صاحب العمل ما دفع راتبي|صاحب العمل ما دفع راتبي",
        "en|lg|Mpandiikira mu Luganda. Tebansasula.|Tebansasula.",
        "en|fr|En français s'il vous plaît. Le chef ne nous paie pas.|Le chef ne nous paie pas.",
        "en|es|Hable en español por favor. No nos pagan.|No nos pagan.",
        "en|pt|Fale português por favor. Não nos pagam.|Não nos pagam.",
        "en|ru|Пишите по-русски, пожалуйста. Нам не платят.|Нам не платят.",
        "en|hi|हिंदी में बात करो। तनख्वाह नहीं मिली।|तनख्वाह नहीं मिली।",
        "en|ur|اردو میں بات کرو۔ تنخواہ نہیں ملی۔|تنخواہ نہیں ملی۔",
        "en|bn|বাংলায় কথা বলুন। বেতন দেয় না।|বেতন দেয় না।",
        "en|id|Tolong pakai bahasa Indonesia. Gaji saya belum dibayar.|Gaji saya belum dibayar.",
        "en|tl|Mag-Tagalog tayo. Hindi kami binabayaran.|Hindi kami binabayaran.",
        "sw|en|The contract is in Chinese, I cannot read it. Please write to me in English.|The contract is in Chinese, I cannot read it.",
        "sw|en|Please write in English, I can't go on|I can't go on"
      })
  void what_else_is_told_is_left_as_it_stands(
      String current, String tag, String text, String rest) {
    Optional<Wish> wish = WISHES.in(text, current);
    assertThat(wish.map(Wish::tag)).contains(tag);
    assertThat(wish.orElseThrow().rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sw|the contract is in Chinese, I cannot read it",
        "sw|the foreman speaks only Chinese",
        "sw|The foreman shouts: speak English!",
        "sw|please talk to the Chinese company about my pay",
        "sw|The contract is only in English, I want Swahili",
        "en|They gave us papers in English and we do not read English",
        "en|I do not read Swahili well",
        "en|my English is bad",
        "en|合同是中文的，我看不懂",
        "en|工头只会说中文",
        "en|工头不讲道理，只会说中文",
        "en|العقد بالصيني ولا أستطيع قراءته",
        "en|المشرف يتكلم صيني فقط",
        "en|أنا هندي",
        "en|mkataba uko kwa Kichina, siwezi kuusoma",
        "en|msimamizi anaongea Kichina tu",
        "en|anaongea Kichina tu",
        "en|endagaano eri mu Lucayina",
        "en|nnampala ayogera Lucayina lwokka",
        "en|le contrat est en chinois, je ne peux pas le lire",
        "en|le chef parle seulement chinois",
        "en|el contrato está en chino, no puedo leerlo",
        "en|el capataz solo habla chino",
        "en|o contrato está em chinês, não consigo ler",
        "en|o chefe só fala chinês",
        "en|договор на китайском, я не могу прочитать",
        "en|бригадир говорит только по-китайски",
        "en|अनुबंध चाइनीज में है, मैं पढ़ नहीं सकता",
        "en|फोरमैन सिर्फ चाइनीज बोलता है",
        "en|मुझे चीनी चाहिए",
        "en|معاہدہ چینی زبان میں ہے، میں پڑھ نہیں سکتا",
        "en|فورمین صرف انگریزی بولتا ہے",
        "en|চুক্তিটা ইংরেজিতে, আমি পড়তে পারি না",
        "en|ফোরম্যান শুধু চীনা বলে",
        "en|kontraknya dalam bahasa Cina, saya tidak bisa baca",
        "en|mandornya cuma bisa bahasa Cina",
        "en|di Indonesia",
        "en|saya kerja di Arab",
        "tl|Hindi",
        "tl|hindi po",
        "en|nasa Chinese ang kontrata, hindi ko mabasa",
        "en|Intsik lang ang salita ng foreman",
        "en|ang ganda po",
        "sw|the boss is French",
        "sw|We are Chinese workers at the bridge",
        "sw|this is English",
        "sw|this is in Chinese",
        "en|هذه بالصينية",
        "en|那份合同，是用中文写的",
        "en|合同，写的是中文",
        "sw|They only teach safety in Chinese",
        "sw|nobody speaks Swahili in the office",
        "es|nos hablan en chino y no entendemos",
        "fr|ils parlent chinois entre eux",
        "ru|нам всё объясняют на китайском",
        "bn|কাগজ ইংরেজিতে লেখা ছিল",
        "id|bos ngomong bahasa Cina terus",
        "sw|please help"
      })
  void a_language_that_is_only_named_is_no_wish(String current, String text) {
    assertThat(WISHES.in(text, current)).isEmpty();
  }
}
