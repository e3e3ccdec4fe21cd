package org.mingbai.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.language.Languages;

/// A password or PIN told a few words after its cue, in every language; ordinary numbers stay.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
  private static final Masking MASKING = new Masking(Languages.read(null));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my bank PIN for the card is {4821}",
        "My ATM pin which the boss took is {4821}, he withdrew my salary",
        "the PIN of my M-Pesa account is {4821} and he has my phone",
        "the password I use for my phone is {Rosa2019!}",
        "PIN: {4821}",
        "my pin is {0000}",
        "الرقم السري حقي في البنك هو {4821}",
        "رقم البطاقة السري الذي اخذه الكفيل هو {٤٨٢١}",
        "كلمة السر حق جوالي هي {778899}",
        "الباسورد حق الواي فاي {abc12345}",
        "银行卡的密码是{482193}",
        "我工资卡的密码老板也知道，是{482193}",
        "密码我告诉过工头就是{482193}",
        "PIN yangu ya kadi ya benki ni {4821}",
        "namba ya siri ya kadi yangu ya benki ni {4821}",
        "Nenosiri la simu yangu ni {Simba2020}",
        "PIN yange eya banka eri {4821}",
        "ennamba yange ey'ekyama eya kaadi eri {4821}",
        "le code de ma carte bancaire est {4821}",
        "mon code PIN pour la banque, c'est {4821}",
        "mon mot de passe pour le téléphone est {soleil75}",
        "mi clave de la tarjeta del banco es {4821}",
        "el PIN de mi tarjeta es {4821}",
        "la contraseña de mi correo es {rosa1234}",
        "o PIN do meu cartão do banco é {4821}",
        "a senha do meu banco é {482193}",
        "o código secreto do cartão é {4821}",
        "пин-код от моей банковской карты {4821}",
        "пароль от моего телефона такой: {roza2019}",
        "мой пин от карты был {4821}",
        "मेरे बैंक कार्ड का पिन {4821} है",
        "एटीएम का पिन नंबर जो मालिक ने लिया {४८२१} है",
        "मेरा पासवर्ड बैंक का {ram1234} है",
        "میرے بینک کارڈ کا پن {4821} ہے",
        "اے ٹی ایم کا پن کوڈ جو مالک کے پاس ہے وہ {4821} ہے",
        "میرے فون کا پاس ورڈ {ali1234} ہے",
        "আমার ব্যাংক কার্ডের পিন হলো {4821}",
        "ব্যাংকের পিন নম্বর যেটা মালিক জানে {৪৮২১}",
        "আমার ফোনের পাসওয়ার্ড হচ্ছে {rana1234}",
        "PIN kartu bank saya adalah {4821}",
        "nomor PIN ATM saya yang dipegang mandor {482193}",
        "kata sandi hp saya itu {budi1234}",
        "ang PIN ng bank card ko ay {4821}",
        "PIN ko po sa ATM ay {4821}",
        "yung password ng cellphone ko ay {ana12345}"
      })
  void a_secret_is_masked_a_few_words_after_its_cue(String marked) {
    String text = marked.replace("{", "").replace("}", "");
    String masked = marked.replaceAll("\\{.*\\}", Masking.MASK);
    assertThat(MASKING.withoutPasswords(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the boss took my bank card and PIN and withdrew 25000 shillings",
        "he knows my PIN since March 2026 and took KSh 18,500",
        "they asked my password, then on 12/03/2026 they paid 4500 riyals",
        "he changed the password of my phone and called 0712 345 678",
        "they took my card with the PIN for 30 workers at camp 1204",
        "my PIN was stolen at 14:30",
        "أخذ الكفيل بطاقتي والرقم السري وسحب 4500 ريال",
        "أخذوا الرقم السري منذ 2025 ولم يدفعوا 1200 ريال",
        "老板拿走我的银行卡和密码，取走25000元",
        "他知道我的密码，2026年3月取了8000块",
        "alichukua kadi na PIN akatoa shilingi 25000",
        "walichukua nenosiri langu tarehe 12 Machi 2026",
        "yatwala kaadi ne PIN n'aggyayo shs 50,000",
        "il a pris ma carte et le code et a retiré 3500 euros",
        "ils ont pris le mot de passe en mars 2026",
        "se llevó mi tarjeta y el PIN y sacó 2500 pesos",
        "levou o cartão e a senha e tirou 1500 reais",
        "забрал карту и пин-код и снял 25000 рублей",
        "они узнали пароль в 2025 году",
        "मालिक ने कार्ड और पिन नंबर लिया और 25000 रुपये निकाले",
        "مالک نے کارڈ اور پن کوڈ لیا اور 25000 روپے نکالے",
        "মালিক কার্ড আর পিন নম্বর নিয়ে 25000 টাকা তুলেছে",
        "mandor ambil kartu dan PIN lalu tarik 2500000 rupiah",
        "kinuha ang card at PIN tapos nag-withdraw ng 25000 pesos",
        "The pin of the wheel broke at 1200 rpm",
        "a drawing pin in room 1204",
        "the dress code of the camp is rule 1204",
        "le code du travail, article 1204"
      })
  void ordinary_numbers_near_it_stay(String text) {
    assertThat(MASKING.withoutPasswords(text)).isEqualTo(text);
  }
}
