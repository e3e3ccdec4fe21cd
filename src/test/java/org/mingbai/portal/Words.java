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
          "sw", "Hatujalipwa mshahara tangu mwezi wa nane. Tuko watu kumi na wawili. Tumemwambia msimamizi mara mbili.",
          "en", "We have not been paid since August. There are twelve of us. We told the foreman twice.",
          "lg", "Tetusasulwanga kuva mu mwezi gw'omunaana. Tuli bantu kkumi na babiri. Twagamba omukulu emirundi ebiri.",
          "fr", "Nous n’avons pas été payés depuis le mois d’août. Nous sommes douze. Nous l’avons dit deux fois au chef.");

  private Words() {}

  static String grievance(String lang) {
    return GRIEVANCES.getOrDefault(lang, "");
  }
}
