package org.mingbai.portal;

import java.util.List;
import java.util.Map;

/// What people say in the tests, in the six languages.
final class Words {
  static final List<String> LANGUAGES = List.of("zh", "ar", "sw", "en", "lg", "fr");

  /// Something a person pastes that has nowhere to break.
  static final String LONG_WORD = "https://example.org/" + "a".repeat(120);

  private static final Map<String, String> GRIEVANCES =
      Map.of(
          "zh", "我们八月到十月的工资没发，一共十二个人。找过班组长两次，他说等甲方。",
          "ar", "لم نستلم رواتبنا منذ شهر أغسطس. نحن اثنا عشر عاملاً. كلمنا المشرف مرتين ولم يرد.",
          "sw",
              "Hatujalipwa mshahara tangu mwezi wa nane. Tuko watu kumi na wawili. Tumemwambia msimamizi mara mbili.",
          "en",
              "We have not been paid since August. There are twelve of us. We told the foreman twice.",
          "lg",
              "Tetusasulwanga kuva mu mwezi gw'omunaana. Tuli bantu kkumi na babiri. Twagamba omukulu emirundi ebiri.",
          "fr",
              "Nous n’avons pas été payés depuis le mois d’août. Nous sommes douze. Nous l’avons dit deux fois au chef.");

  private static final Map<String, String> STORIES =
      Map.of(
          "zh", "我们在河桥工地扎钢筋，八月到十月的工资没发。找过班组长两次，没有用。希望春节前把工资付清。",
          "ar",
              "نعمل في موقع جسر النهر ولم نستلم رواتبنا من أغسطس إلى أكتوبر. كلمنا المشرف مرتين بلا فائدة. نريد أن تُدفع الرواتب.",
          "sw",
              "Tunafanya kazi kwenye Daraja la mto na hatujalipwa mshahara tangu Agosti. Tumemwambia msimamizi mara mbili. Tunataka tulipwe.",
          "en",
              "At the River bridge site we have not been paid since August. We told the foreman twice. We want our wages paid.",
          "lg",
              "Ku mulimu gwa River bridge tetusasulwanga okuva mu Ogwomunaana. Twagamba omukulu emirundi ebiri. Twagala okusasulwa.",
          "fr",
              "Sur le chantier River bridge nous ne sommes pas payés depuis août. Nous l’avons dit deux fois au chef. Nous voulons être payés.");

  private static final Map<String, String> DANGERS =
      Map.of(
          "zh", "有人拿刀要杀我，救命",
          "ar", "رجل معه سكين يريد أن يقتلني، ساعدوني",
          "sw", "Kuna mtu ana kisu anataka kuniua, nisaidieni",
          "en", "A man with a knife wants to kill me, help me",
          "lg", "Waliwo omusajja alina akambe ayagala okunzita, munnyambe",
          "fr", "Un homme avec un couteau veut me tuer, au secours");

  private Words() {}

  /// A grievance that says what, where, since when, what was done and what is wished.
  static String story(String lang) {
    return STORIES.getOrDefault(lang, "");
  }

  static String danger(String lang) {
    return DANGERS.getOrDefault(lang, "");
  }

  static String grievance(String lang) {
    return GRIEVANCES.getOrDefault(lang, "");
  }
}
